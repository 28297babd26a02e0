package io.trendloom.forecasting;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.trend.TrendClass;

/** Answers with numbers that no two inputs give alike: each number read moves every answer. */
final class ReadingNetwork implements DemandNetwork {
    private static final int TOTALS = 3;
    private static final int WEEKS = 4;
    private final NetworkShape shape;

    ReadingNetwork(NetworkShape shape) {
        this.shape = shape;
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public NetworkOutputs score(NetworkInputs inputs) {
        int n = inputs.size();
        double[] seen = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = read(inputs.past(), i, n)
                    + read(inputs.future(), i, n)
                    + read(inputs.statics(), i, n)
                    + read(inputs.textMask(), i, n);
            for (float[] text : inputs.texts()) {
                sum += read(text, i, n);
            }
            seen[i] = 1 + Math.abs(Math.sin(sum));
        }
        return new NetworkOutputs(
                n,
                rising(seen, shape.horizon(), QuantileLevels.DAILY, 1),
                rising(seen, shape.horizon(), 1, 1),
                rising(seen, TOTALS, QuantileLevels.TOTALS, 20),
                rising(seen, WEEKS, QuantileLevels.TOTALS, 7),
                classes(seen, 1),
                classes(seen, shape.horizon()));
    }

    private static double read(float[] values, int row, int rows) {
        int width = values.length / rows;
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += values[row * width + i] * Math.cos(1 + i);
        }
        return sum;
    }

    private static float[] rising(double[] seen, int count, int levels, double size) {
        float[] values = new float[seen.length * count * levels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (size * seen[i / (count * levels)] * (0.5 + i % levels / (double) levels));
        }
        return values;
    }

    private static float[] classes(double[] seen, int count) {
        float[] values = new float[seen.length * count * TrendClass.COUNT];
        for (int i = 0; i < values.length; i++) {
            double share = (seen[i / (count * TrendClass.COUNT)] - 1) / 2;
            values[i] = (float) (i % TrendClass.COUNT == 0 ? share : (1 - share) / (TrendClass.COUNT - 1));
        }
        return values;
    }

    @Override
    public void close() {}
}
