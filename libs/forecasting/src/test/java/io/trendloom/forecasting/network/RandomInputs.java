package io.trendloom.forecasting.network;

import java.util.List;
import java.util.random.RandomGenerator;

/** Inputs drawn at random, with texts present or absent. */
public final class RandomInputs {
    private RandomInputs() {}

    public static NetworkInputs draw(RandomGenerator random, NetworkShape shape, int size, boolean withTexts) {
        List<float[]> texts = shape.texts().stream()
                .map(text -> floats(random, size * text.width()))
                .toList();
        float[] mask = new float[size * shape.texts().size()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = withTexts ? random.nextInt(2) : 0;
        }
        return new NetworkInputs(
                size,
                floats(random, size * shape.contextLength() * shape.pastWidth()),
                floats(random, size * shape.horizon() * shape.futureWidth()),
                floats(random, size * shape.staticWidth()),
                texts,
                mask);
    }

    private static float[] floats(RandomGenerator random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
