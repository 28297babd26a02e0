package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.onnx.OnnxExport;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A fitted network as a plain value; holds no native memory.
 *
 * @param design what its computation follows from
 * @param parameters the numbers of its best epoch
 * @param epochs every epoch's losses, in order
 * @param bestEpoch number of the epoch whose parameters these are
 */
public record TrainedNetwork(
        NetworkDesign design, NetworkParameters parameters, List<EpochResult> epochs, int bestEpoch) {
    public TrainedNetwork {
        epochs = List.copyOf(epochs);
    }

    /** What it takes in. */
    public NetworkShape shape() {
        return design.shape();
    }

    /** What the best epoch came to. */
    public EpochResult best() {
        return epochs.get(bestEpoch - 1);
    }

    /** Writes the network as one self-contained ONNX file; equal networks give equal bytes. */
    public void exportOnnx(Path file) throws IOException {
        OnnxExport.write(design, parameters, file);
    }

    /** Opens the network on PyTorch for scoring; dropout is off. */
    public DemandNetwork open() {
        return TorchDemandNetwork.of(design, parameters);
    }
}
