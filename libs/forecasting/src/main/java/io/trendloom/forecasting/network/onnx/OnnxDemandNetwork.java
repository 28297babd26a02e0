package io.trendloom.forecasting.network.onnx;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A network scored through DJL's ONNX Runtime engine. Safe for many threads at once; they share its native threads, which
 * sleep rather than spin while they wait.
 */
public final class OnnxDemandNetwork implements DemandNetwork {
    private static final String ENGINE = "OnnxRuntime";
    private static final int LARGEST_BATCH = 256;

    private final Model model;
    private final NetworkShape shape;

    private OnnxDemandNetwork(Model model, NetworkShape shape) {
        this.model = model;
        this.shape = shape;
    }

    /**
     * Opens an exported network, unless it holds what {@link OnnxExport} does not write.
     *
     * @param file the ONNX file
     * @param shape what the network takes in
     * @param threads native threads that score together
     */
    public static OnnxDemandNetwork load(Path file, NetworkShape shape, int threads) throws IOException {
        GraphRules.require(file);
        Model model = Model.newInstance("demand-network", ENGINE);
        boolean opened = false;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            model.load(file, null, Map.of("sessionOptions", options));
            requireInputs(model, file, shape);
            opened = true;
            return new OnnxDemandNetwork(model, shape);
        } catch (OrtException | MalformedModelException e) {
            throw new IOException("The network %s cannot be opened. Maybe it is not an ONNX file.".formatted(file), e);
        } finally {
            if (!opened) {
                model.close();
            }
        }
    }

    private static void requireInputs(Model model, Path file, NetworkShape shape) {
        Set<String> expected = new TreeSet<>(Set.of(InputNames.PAST, InputNames.FUTURE, InputNames.STATICS));
        shape.texts().forEach(text -> expected.add(InputNames.text(text)));
        if (!shape.texts().isEmpty()) {
            expected.add(InputNames.TEXT_MASK);
        }
        Set<String> actual = new TreeSet<>(model.getBlock().describeInput().keys());
        if (!actual.equals(expected)) {
            throw new IllegalArgumentException(
                    "The network %s takes the inputs %s, but its shape says %s. Maybe the shape belongs to another model."
                            .formatted(file, actual, expected));
        }
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public NetworkOutputs score(NetworkInputs inputs) {
        inputs.requireFits(shape);
        OutputArrays outputs = new OutputArrays(inputs.size());
        for (int from = 0; from < inputs.size(); from += LARGEST_BATCH) {
            int size = Math.min(LARGEST_BATCH, inputs.size() - from);
            try (NDManager manager = model.getNDManager().newSubManager()) {
                NDList in = new InputSlice(manager, inputs, from, size).arrays(shape);
                NDList out = model.getBlock().forward(new ParameterStore(manager, false), in, false);
                for (NDArray array : out) {
                    outputs.put(array, from);
                }
            }
        }
        return outputs.toOutputs();
    }

    @Override
    public void close() {
        model.close();
    }
}
