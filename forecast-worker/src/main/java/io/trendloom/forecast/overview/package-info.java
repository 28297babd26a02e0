/** The shop as a whole: what it sold, what is expected, and what is worth a look. */
@NullMarked
package io.trendloom.forecast.overview;

import org.jspecify.annotations.NullMarked;
