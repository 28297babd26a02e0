package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a fitted network as one self-contained ONNX file with a free batch axis. */
public final class OnnxExport {
    private OnnxExport() {}

    /** Writes the file; equal networks give equal bytes. */
    public static void write(NetworkShape shape, NetworkSettings settings, NetworkParameters parameters, Path file)
            throws IOException {
        Files.write(file, bytes(shape, settings, parameters));
    }

    /** The file's content. */
    static byte[] bytes(NetworkShape shape, NetworkSettings settings, NetworkParameters parameters) {
        return new DemandGraph(shape, settings, parameters).build();
    }
}
