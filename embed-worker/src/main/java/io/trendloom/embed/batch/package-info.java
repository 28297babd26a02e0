/** The text of a stored batch, on its way to vectors. */
@NullMarked
package io.trendloom.embed.batch;

import org.jspecify.annotations.NullMarked;
