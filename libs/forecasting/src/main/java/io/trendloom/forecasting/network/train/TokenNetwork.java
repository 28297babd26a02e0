package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.Periods;
import java.util.List;

/** A classifier of texts on DJL's PyTorch engine. */
final class TokenNetwork implements AutoCloseable {
    private final TokenSettings settings;
    private final TorchBlock torch;

    TokenNetwork(TokenSettings settings, ParameterSource source) {
        this.settings = settings;
        torch = new TorchBlock(new TokenBlock(settings), source);
    }

    TorchBlock torch() {
        return torch;
    }

    /** Logits of each text's classes, shape [texts][4]; call it in {@link GradientMode}. */
    NDArray logits(NDManager batch, List<int[]> texts, boolean training) {
        long[] ids = texts.stream()
                .flatMapToInt(java.util.Arrays::stream)
                .asLongStream()
                .toArray();
        NDArray in = batch.create(ids, new Shape(texts.size(), settings.length()));
        return torch.forward(new NDList(in), training).singletonOrThrow();
    }

    /** Class probabilities of each text, shape [texts][4]. */
    float[] probabilities(List<int[]> texts) {
        try (NDManager batch = torch.newBatch();
                GradientMode mode = GradientMode.enter()) {
            return logits(batch, texts, false).softmax(-1).toFloatArray();
        }
    }

    /** Mean cross-entropy of texts whose classes are known. */
    double loss(List<int[]> texts, int[] classes) {
        float[] probabilities = probabilities(texts);
        double sum = 0;
        for (int i = 0; i < classes.length; i++) {
            sum -= Math.log(Math.max(1e-6, probabilities[i * Periods.TRENDS + classes[i]]));
        }
        return sum / classes.length;
    }

    @Override
    public void close() {
        torch.close();
    }
}
