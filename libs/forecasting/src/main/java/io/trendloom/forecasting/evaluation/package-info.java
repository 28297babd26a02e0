/** How good forecasts were on windows held out, and whether one forecaster beats another beyond chance. */
@NullMarked
package io.trendloom.forecasting.evaluation;

import org.jspecify.annotations.NullMarked;
