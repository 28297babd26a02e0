package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.SortedMap;

/**
 * What Adam remembers between steps.
 *
 * @param steps steps taken
 * @param means running mean of each parameter's gradient
 * @param variances running mean of its square
 */
record AdamState(long steps, SortedMap<String, Tensor> means, SortedMap<String, Tensor> variances) {}
