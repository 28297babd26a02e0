package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a fitted network as one self-contained ONNX file with a free batch axis. */
public final class OnnxExport {
    private OnnxExport() {}

    /** Writes the file; equal networks give equal bytes. */
    public static void write(NetworkDesign design, NetworkParameters parameters, Path file) throws IOException {
        Files.write(file, bytes(design, parameters));
    }

    /** The file's content. */
    static byte[] bytes(NetworkDesign design, NetworkParameters parameters) {
        return new DemandGraph(design, parameters).build();
    }
}
