package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape;
import java.util.List;

/** A network with its first parameters. */
public final class UntrainedNetwork {
    private UntrainedNetwork() {}

    public static TrainedNetwork of(NetworkShape shape, NetworkSettings settings, long seed) {
        return of(new NetworkDesign(shape, settings, List.of()), seed);
    }

    public static TrainedNetwork of(NetworkDesign design, long seed) {
        FirstParameters first = new FirstParameters(
                seed, design.settings().encoder(), design.settings().hidden());
        try (TorchDemandNetwork network = TorchDemandNetwork.trainable(design, first)) {
            return new TrainedNetwork(design, network.snapshot(), List.of(), 0);
        }
    }
}
