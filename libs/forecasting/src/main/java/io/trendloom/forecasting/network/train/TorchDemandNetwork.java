package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.util.SortedMap;

/** The network on DJL's PyTorch engine, for training and for scoring. */
final class TorchDemandNetwork implements DemandNetwork {
    private final NetworkDesign design;
    private final TorchBlock torch;

    private TorchDemandNetwork(NetworkDesign design, TorchBlock torch) {
        this.design = design;
        this.torch = torch;
    }

    /** A network to score with. */
    static TorchDemandNetwork of(NetworkDesign design, NetworkParameters parameters) {
        return new TorchDemandNetwork(
                design, new TorchBlock(new DemandBlock(design), ParameterSource.of(parameters)).frozen());
    }

    /** A network whose parameters gather gradients. */
    static TorchDemandNetwork trainable(NetworkDesign design, ParameterSource source) {
        return new TorchDemandNetwork(design, new TorchBlock(new DemandBlock(design), source));
    }

    @Override
    public NetworkShape shape() {
        return design.shape();
    }

    /** A manager for one batch, on the device that holds the parameters. */
    NDManager newBatch() {
        return torch.newBatch();
    }

    /** The parameters' arrays by stable name. */
    SortedMap<String, NDArray> arrays() {
        return torch.arrays();
    }

    /** Runs the network; call it in {@link GradientMode}. */
    NDList forward(NDManager batch, NetworkInputs inputs, boolean training) {
        return torch.forward(NetworkArrays.inputs(batch, shape(), inputs.requireFits(shape())), training);
    }

    @Override
    public NetworkOutputs score(NetworkInputs inputs) {
        try (NDManager batch = newBatch();
                GradientMode mode = GradientMode.enter()) {
            return NetworkArrays.outputs(inputs.size(), forward(batch, inputs, false));
        }
    }

    NetworkParameters snapshot() {
        return torch.snapshot();
    }

    @Override
    public void close() {
        torch.close();
    }
}
