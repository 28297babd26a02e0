/** Forecasts as Parquet objects. */
@NullMarked
package io.trendloom.forecast.export;

import org.jspecify.annotations.NullMarked;
