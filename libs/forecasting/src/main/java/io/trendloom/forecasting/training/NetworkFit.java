package io.trendloom.forecasting.training;

import io.trendloom.forecasting.network.WindowSource;
import java.io.IOException;
import java.nio.file.Path;

/** Fits a network and exports it. */
@FunctionalInterface
public interface NetworkFit {
    /** Fits a network to windows and writes it as an ONNX file. */
    void fit(WindowSource windows, Path file) throws IOException;
}
