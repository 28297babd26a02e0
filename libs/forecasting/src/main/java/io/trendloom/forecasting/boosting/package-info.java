/** Gradient boosting on an item's past: quantiles of days and periods, and the trend class. */
@NullMarked
package io.trendloom.forecasting.boosting;

import org.jspecify.annotations.NullMarked;
