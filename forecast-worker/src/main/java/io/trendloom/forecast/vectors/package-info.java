/** Text vectors of items and of their reviews. */
@NullMarked
package io.trendloom.forecast.vectors;

import org.jspecify.annotations.NullMarked;
