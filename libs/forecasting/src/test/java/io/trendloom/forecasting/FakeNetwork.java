package io.trendloom.forecasting;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.Arrays;

/** Says that demand goes on at an item's own scale, half to one and a half times; each text adds its first number. */
public final class FakeNetwork implements DemandNetwork {
    private final NetworkShape shape;
    private boolean closed;

    public FakeNetwork(NetworkShape shape) {
        this.shape = shape;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public NetworkOutputs score(NetworkInputs inputs) {
        int n = inputs.size();
        float[] level = new float[n];
        for (int i = 0; i < n; i++) {
            level[i] = 1;
            for (int text = 0; text < shape.texts().size(); text++) {
                level[i] += Math.abs(
                        inputs.texts().get(text)[i * shape.texts().get(text).width()]);
            }
        }
        float[] mean = new float[n * shape.horizon()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = level[i / shape.horizon()];
        }
        float[] trend = new float[n * TrendClass.COUNT];
        float[] dayTrend = new float[n * shape.horizon() * TrendClass.COUNT];
        Arrays.fill(trend, 0.25f);
        Arrays.fill(dayTrend, 0.25f);
        return new NetworkOutputs(
                n,
                spread(level, shape.horizon(), QuantileLevels.daily(), 1),
                mean,
                spread(level, 3, QuantileLevels.totals(), 7, 14, 30),
                spread(level, 4, QuantileLevels.totals(), 7),
                trend,
                dayTrend);
    }

    private static float[] spread(float[] level, int count, double[] levels, int... days) {
        float[] values = new float[level.length * count * levels.length];
        for (int i = 0; i < values.length; i++) {
            int row = i / levels.length;
            values[i] =
                    (float) (level[row / count] * days[row % count % days.length] * (0.5 + levels[i % levels.length]));
        }
        return values;
    }

    @Override
    public void close() {
        closed = true;
    }
}
