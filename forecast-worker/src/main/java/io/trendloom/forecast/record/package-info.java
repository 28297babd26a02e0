/** Forecasts of record: one run over all items for each cutoff and model. */
@NullMarked
package io.trendloom.forecast.record;

import org.jspecify.annotations.NullMarked;
