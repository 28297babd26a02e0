/** Forecasts at the command line. */
@NullMarked
package io.trendloom.launcher.forecast;

import org.jspecify.annotations.NullMarked;
