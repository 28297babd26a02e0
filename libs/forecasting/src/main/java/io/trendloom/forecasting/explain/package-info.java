/** What moved a forecast: exact Shapley values over groups of inputs, and forecasts of what might have been. */
@NullMarked
package io.trendloom.forecasting.explain;

import org.jspecify.annotations.NullMarked;
