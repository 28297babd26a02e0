/** Items as they were known at a cutoff, read for the forecaster. */
@NullMarked
package io.trendloom.forecast.history;

import org.jspecify.annotations.NullMarked;
