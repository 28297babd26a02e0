package io.trendloom.forecasting.network.train;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.tensor.Tensor;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** A block on DJL's PyTorch engine with its parameters by stable names. Close it to free native memory. */
final class TorchBlock implements AutoCloseable {
    static final String ENGINE = "PyTorch";

    private final Block block;
    private final NDManager manager;
    private final ParameterStore store;
    private final SortedMap<String, NDArray> arrays = new TreeMap<>();

    TorchBlock(Block block, ParameterSource source) {
        this.block = block;
        manager = engine().newBaseManager();
        store = new ParameterStore(manager, false);
        for (Pair<String, Parameter> pair : block.getParameters()) {
            String name = stableName(pair.getKey());
            pair.getValue().setInitializer((m, s, type) -> m.create(source.values(name, s), s));
        }
        block.initialize(manager, DataType.FLOAT32, new Shape(1));
        block.getParameters()
                .forEach(p -> arrays.put(stableName(p.getKey()), p.getValue().getArray()));
    }

    private static Engine engine() {
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException | IllegalArgumentException missing) {
            throw new CannotLearnException(
                    "Networks need PyTorch's library, which cannot be loaded: %s. Maybe it is not made for this system; it is for Linux on x86-64."
                            .formatted(missing.getMessage()),
                    missing);
        }
    }

    /** DJL puts a child's number before its name, which would change with the order of the children. */
    private static String stableName(String name) {
        return name.replaceAll("(^|_)\\d+(?=[A-Za-z])", "$1");
    }

    /** The same, its parameters gathering no gradients. */
    TorchBlock frozen() {
        block.freezeParameters(true);
        return this;
    }

    /** A manager for one batch, on the device that holds the parameters. */
    NDManager newBatch() {
        return manager.newSubManager();
    }

    /** The parameters' arrays. */
    SortedMap<String, NDArray> arrays() {
        return arrays;
    }

    /** Runs the block; call it in {@link GradientMode}. */
    NDList forward(NDList in, boolean training) {
        return block.forward(store, in, training, null);
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
