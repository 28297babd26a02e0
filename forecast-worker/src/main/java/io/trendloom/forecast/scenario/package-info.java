/** Forecasts of what might be: another price, a promotion, a signal. */
@NullMarked
package io.trendloom.forecast.scenario;

import org.jspecify.annotations.NullMarked;
