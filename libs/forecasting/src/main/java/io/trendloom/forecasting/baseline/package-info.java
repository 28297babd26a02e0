/** Forecasters without a network: the yardsticks of every evaluation, and the first champion. */
@NullMarked
package io.trendloom.forecasting.baseline;

import org.jspecify.annotations.NullMarked;
