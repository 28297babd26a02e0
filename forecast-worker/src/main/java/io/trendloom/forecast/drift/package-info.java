/** Drift of the champion: whether the items have moved from those that it learned from, or its forecasts have become bad. */
@NullMarked
package io.trendloom.forecast.drift;

import org.jspecify.annotations.NullMarked;
