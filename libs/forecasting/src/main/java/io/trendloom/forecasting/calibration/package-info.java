/** Methods blended into one forecaster, and their quantiles scaled until they held what they promise on past windows. */
@NullMarked
package io.trendloom.forecasting.calibration;

import org.jspecify.annotations.NullMarked;
