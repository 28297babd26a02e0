package io.trendloom.forecasting.artifact;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkShape;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a network from its ONNX file, on whatever engine the application brings. */
@FunctionalInterface
public interface NetworkLoader {
    DemandNetwork load(Path file, NetworkShape shape) throws IOException;
}
