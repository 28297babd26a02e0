package io.trendloom.forecasting.network.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The network on DJL's PyTorch engine, for training and for scoring. */
final class TorchDemandNetwork implements DemandNetwork {
    static final String ENGINE = "PyTorch";

    private final NetworkDesign design;
    private final NDManager manager;
    private final ParameterStore store;
    private final DemandBlock block;
    private final SortedMap<String, NDArray> arrays = new TreeMap<>();

    private TorchDemandNetwork(NetworkDesign design, ParameterSource source) {
        this.design = design;
        manager = Engine.getEngine(ENGINE).newBaseManager();
        store = new ParameterStore(manager, false);
        block = new DemandBlock(design);
        for (Pair<String, Parameter> pair : block.getParameters()) {
            String name = stableName(pair.getKey());
            pair.getValue().setInitializer((m, s, type) -> m.create(source.values(name, s), s));
        }
        block.initialize(manager, DataType.FLOAT32, new Shape(1));
        block.getParameters()
                .forEach(p -> arrays.put(stableName(p.getKey()), p.getValue().getArray()));
    }

    /** A network to score with. */
    static TorchDemandNetwork of(NetworkDesign design, NetworkParameters parameters) {
        TorchDemandNetwork network = trainable(design, ParameterSource.of(parameters));
        network.block.freezeParameters(true);
        return network;
    }

    /** A network whose parameters gather gradients. */
    static TorchDemandNetwork trainable(NetworkDesign design, ParameterSource source) {
        return new TorchDemandNetwork(design, source);
    }

    /** DJL puts a child's number before its name, which would change with the order of the children. */
    private static String stableName(String name) {
        return name.replaceAll("(^|_)\\d+(?=[A-Za-z])", "$1");
    }

    @Override
    public NetworkShape shape() {
        return design.shape();
    }

    /** A manager for one batch, on the device that holds the parameters. */
    NDManager newBatch() {
        return manager.newSubManager();
    }

    /** The parameters' arrays by stable name. */
    SortedMap<String, NDArray> arrays() {
        return arrays;
    }

    /** Runs the network; call it in {@link GradientMode}. */
    NDList forward(NDManager batch, NetworkInputs inputs, boolean training) {
        NDList in = NetworkArrays.inputs(batch, shape(), inputs.requireFits(shape()));
        return block.forward(store, in, training, null);
    }

    @Override
    public NetworkOutputs score(NetworkInputs inputs) {
        try (NDManager batch = newBatch();
                GradientMode mode = GradientMode.enter()) {
            return NetworkArrays.outputs(inputs.size(), forward(batch, inputs, false));
        }
    }

    NetworkParameters snapshot() {
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        arrays.forEach((name, array) -> tensors.put(name, tensor(array)));
        return new NetworkParameters(tensors);
    }

    static Tensor tensor(NDArray array) {
        return new Tensor(Arrays.stream(array.getShape().getShape()).boxed().toList(), array.toFloatArray());
    }

    @Override
    public void close() {
        manager.close();
    }
}
