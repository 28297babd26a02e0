/** Vectors by what they were made from, so that no text is encoded twice. */
@NullMarked
package io.trendloom.embed.vectors;

import org.jspecify.annotations.NullMarked;
