package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape;
import java.util.List;

/** A network with its first parameters. */
public final class UntrainedNetwork {
    private UntrainedNetwork() {}

    public static TrainedNetwork of(NetworkShape shape, NetworkSettings settings, long seed) {
        try (TorchDemandNetwork network = TorchDemandNetwork.trainable(shape, settings, new FirstParameters(seed))) {
            return new TrainedNetwork(shape, settings, network.snapshot(), List.of(), 0);
        }
    }
}
