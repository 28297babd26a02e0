/** What a forecast is: demand quantiles by day and period, trend probabilities, and who answers them. */
@NullMarked
package io.trendloom.forecasting.forecast;

import org.jspecify.annotations.NullMarked;
