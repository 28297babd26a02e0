package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.tensor.NetworkParameters;

/**
 * Where training stands between two epochs. Windows and dropout of an epoch follow from the plan's seed and the epoch's
 * number alone, so that no generator has to be kept.
 *
 * @param parameters the network as the last epoch left it
 * @param adam the optimiser as the last epoch left it
 * @param best the network of the best epoch
 * @param history what the epochs came to
 */
record Checkpoint(NetworkParameters parameters, AdamState adam, NetworkParameters best, TrainingHistory history) {}
