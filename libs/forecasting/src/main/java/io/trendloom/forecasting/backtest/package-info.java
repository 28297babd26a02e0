/** Rolling origin: models fitted anew at several cutoffs and judged on what came after each. */
@NullMarked
package io.trendloom.forecasting.backtest;

import org.jspecify.annotations.NullMarked;
