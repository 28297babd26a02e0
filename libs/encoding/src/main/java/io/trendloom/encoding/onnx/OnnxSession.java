package io.trendloom.encoding.onnx;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.trendloom.encoding.EncodingException;
import java.io.IOException;
import java.util.Map;

/** A sentence graph loaded into ONNX Runtime. */
final class OnnxSession implements AutoCloseable {
    private static final String ENGINE = "OnnxRuntime";

    private final Model model;

    OnnxSession(EncoderFiles files, OnnxSettings settings) {
        // DJL would otherwise look for downloads and report its use.
        if (System.getProperty("ai.djl.offline") == null) {
            System.setProperty("ai.djl.offline", "true");
        }
        // The provider is chosen by the session options; to DJL the tensors are in host memory.
        model = Model.newInstance(files.description().name(), Device.cpu(), ENGINE);
        try (SessionOptions options = options(settings)) {
            model.load(files.model(), null, Map.of("sessionOptions", options));
        } catch (OrtException | IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw e instanceof RuntimeException known
                    ? known
                    : new EncodingException(
                            "The encoder (%s) cannot be loaded into ONNX Runtime: %s"
                                    .formatted(files.model(), e.getMessage()),
                            e);
        }
    }

    /**
     * Runs the network once.
     *
     * @param ids token ids, row after row, padded with 0; length rows × columns
     * @param mask 1 for a token, 0 for padding; as long as ids
     * @return vectors, row after row
     */
    float[] run(long[] ids, long[] mask, int rows) {
        Shape shape = new Shape(rows, ids.length / rows);
        try (NDManager manager = model.getNDManager().newSubManager()) {
            NDList inputs = new NDList(
                    input(manager, "input_ids", ids, shape),
                    input(manager, "attention_mask", mask, shape),
                    input(manager, "token_type_ids", new long[ids.length], shape));
            return model.getBlock()
                    .forward(new ParameterStore(manager, false), inputs, false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private static NDArray input(NDManager manager, String name, long[] values, Shape shape) {
        NDArray array = manager.create(values, shape);
        array.setName(name);
        return array;
    }

    private static SessionOptions options(OnnxSettings settings) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(settings.threads());
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            switch (settings.provider()) {
                case CPU -> {}
                case CUDA -> addCuda(options, settings);
            }
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private static void addCuda(SessionOptions options, OnnxSettings settings) {
        try {
            options.addCUDA(settings.deviceId());
        } catch (OrtException e) {
            throw new ProviderUnavailableException(settings.provider(), OrtEnvironment.getAvailableProviders(), e);
        }
    }
}
