/** How much one caller may ask, so that the others are answered too. */
@NullMarked
package io.trendloom.worker.limit;

import org.jspecify.annotations.NullMarked;
