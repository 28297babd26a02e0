package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.onnx.OnnxExport;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A fitted network as a plain value; holds no native memory.
 *
 * @param shape what it takes in
 * @param settings how large it is
 * @param parameters the numbers of its best epoch
 * @param epochs every epoch's losses, in order
 * @param bestEpoch number of the epoch whose parameters these are
 */
public record TrainedNetwork(
        NetworkShape shape,
        NetworkSettings settings,
        NetworkParameters parameters,
        List<EpochResult> epochs,
        int bestEpoch) {
    public TrainedNetwork {
        epochs = List.copyOf(epochs);
    }

    /** What the best epoch came to. */
    public EpochResult best() {
        return epochs.get(bestEpoch - 1);
    }

    /** Writes the network as one self-contained ONNX file; equal networks give equal bytes. */
    public void exportOnnx(Path file) throws IOException {
        OnnxExport.write(shape, settings, parameters, file);
    }

    /** Opens the network on PyTorch for scoring; dropout is off. */
    public DemandNetwork open() {
        return TorchDemandNetwork.of(shape, settings, parameters);
    }
}
