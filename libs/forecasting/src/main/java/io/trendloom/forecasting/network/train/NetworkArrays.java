package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.network.tensor.Tensor;

/** Carries batches into an engine's arrays and back. */
final class NetworkArrays {
    private static final float[] NONE = {};

    private NetworkArrays() {}

    static NDList inputs(NDManager manager, NetworkShape shape, NetworkInputs in) {
        int n = in.size();
        NDList list = new NDList(
                manager.create(in.past(), new Shape(n, shape.contextLength(), shape.pastWidth())),
                manager.create(in.future(), new Shape(n, shape.horizon(), shape.futureWidth())),
                manager.create(in.statics(), new Shape(n, shape.staticWidth())));
        int texts = shape.texts().size();
        for (int i = 0; i < texts; i++) {
            list.add(manager.create(
                    in.texts().get(i), new Shape(n, shape.texts().get(i).width())));
        }
        if (texts > 0) {
            list.add(manager.create(in.textMask(), new Shape(n, texts)));
        }
        return list;
    }

    static NDArray array(NDManager manager, Tensor tensor) {
        long[] axes = tensor.shape().stream().mapToLong(Long::longValue).toArray();
        return manager.create(tensor.values(), new Shape(axes));
    }

    static NetworkOutputs outputs(int size, NDList out) {
        int[] lengths = Periods.totalDays();
        float[] totals = out.get(2).toFloatArray();
        float[] weeks = out.get(3).toFloatArray();
        int levels = totals.length / (size * Periods.TOTALS);
        for (int i = 0; i < totals.length; i++) {
            totals[i] *= lengths[i / levels % Periods.TOTALS];
        }
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] *= Periods.WEEK_DAYS;
        }
        boolean quantiles = out.get(0).getShape().get(2) == QuantileLevels.DAILY;
        float[] days = out.get(0).toFloatArray();
        return new NetworkOutputs(
                size,
                quantiles ? days : NONE,
                out.get(1).toFloatArray(),
                totals,
                weeks,
                probabilities(out.get(4)),
                probabilities(out.get(5)),
                quantiles ? NONE : days);
    }

    private static float[] probabilities(NDArray logits) {
        return logits.softmax(-1).toFloatArray();
    }
}
