package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Parameters before the first step, drawn from a seed: uniform within one over the root of the width read, as PyTorch
 * does; recurrent layers by the width of their state. Forget gates start open, normalisations change nothing, and
 * quantiles start close together, so that the first losses are of the targets' own size.
 */
final class FirstParameters implements ParameterSource {
    private static final float CLOSE_QUANTILES = -2;

    private final long seed;
    private final Encoder encoder;
    private final int hidden;

    /** @param hidden width of the recurrent layers' state */
    FirstParameters(long seed, Encoder encoder, int hidden) {
        this.seed = seed;
        this.encoder = encoder;
        this.hidden = hidden;
    }

    @Override
    public float[] values(String name, Shape shape) {
        float[] values = new float[Math.toIntExact(shape.size())];
        if (name.endsWith("_gamma")) {
            Arrays.fill(values, 1);
        } else if (name.contains("2h_")) {
            draw(name, values, hidden);
            openForgetGates(name, values);
        } else if (name.endsWith("_weight")) {
            draw(name, values, shape.get(1));
        } else if (name.matches("(demand|totals|weeks)_bias")) {
            Arrays.fill(values, CLOSE_QUANTILES);
        }
        return values;
    }

    private void openForgetGates(String name, float[] values) {
        if (encoder == Encoder.LSTM && name.endsWith("_i2h_BIAS")) {
            Arrays.fill(values, hidden, 2 * hidden, 1);
        }
    }

    private void draw(String name, float[] values, long width) {
        float bound = (float) (1 / Math.sqrt(width));
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, name.hashCode()));
        for (int i = 0; i < values.length; i++) {
            values[i] = (2 * random.nextFloat() - 1) * bound;
        }
    }
}
