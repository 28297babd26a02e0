package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Parameters before the first step, drawn from a seed: uniform within one over the root of the width read, as PyTorch
 * does. Forget gates start open, and quantiles start close together, so that the first losses are of the targets' own
 * size.
 */
final class FirstParameters implements ParameterSource {
    private static final float CLOSE_QUANTILES = -2;

    private final long seed;

    FirstParameters(long seed) {
        this.seed = seed;
    }

    @Override
    public float[] values(String name, Shape shape) {
        float[] values = new float[Math.toIntExact(shape.size())];
        boolean recurrent = name.contains("coder_");
        boolean bias = name.toLowerCase(java.util.Locale.ROOT).endsWith("bias");
        if (!bias || recurrent) {
            long width = recurrent ? recurrentWidth(shape) : shape.get(1);
            draw(name, values, (float) (1 / Math.sqrt(width)));
        }
        if (bias && recurrent && name.contains("i2h")) {
            int gate = values.length / 4;
            Arrays.fill(values, gate, 2 * gate, 1);
        } else if (bias && name.matches("(demand|totals|weeks)_.*")) {
            Arrays.fill(values, CLOSE_QUANTILES);
        }
        return values;
    }

    private static long recurrentWidth(Shape shape) {
        return shape.get(0) / 4;
    }

    private void draw(String name, float[] values, float bound) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, name.hashCode()));
        for (int i = 0; i < values.length; i++) {
            values[i] = (2 * random.nextFloat() - 1) * bound;
        }
    }
}
