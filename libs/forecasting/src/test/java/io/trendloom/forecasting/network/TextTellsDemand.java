package io.trendloom.forecasting.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A shop whose items sell at a level that only their text tells: covariates are noise. */
public final class TextTellsDemand implements WindowSource {
    private static final int ITEMS = 40;
    private static final int TEXT_WIDTH = 12;
    private static final NetworkShape SHAPE =
            new NetworkShape(6, 28, 2, 2, 1, List.of(new NetworkShape.TextInput("catalogue/test", TEXT_WIDTH)));

    private final boolean masked;
    private final float[][] texts = new float[ITEMS][TEXT_WIDTH];
    private final float[] levels = new float[ITEMS];

    /** @param masked true to hide every text */
    public TextTellsDemand(boolean masked) {
        this.masked = masked;
        SplittableRandom random = new SplittableRandom(11);
        for (int item = 0; item < ITEMS; item++) {
            boolean popular = item % 2 == 0;
            levels[item] = popular ? 3 : 0.3f;
            for (int i = 0; i < TEXT_WIDTH; i++) {
                texts[item][i] = (float) ((i == 0 ? (popular ? 0.8 : -0.8) : 0) + random.nextDouble(-0.2, 0.2));
            }
        }
    }

    @Override
    public NetworkShape shape() {
        return SHAPE;
    }

    @Override
    public List<Integer> presence() {
        return List.of();
    }

    @Override
    public String covariates() {
        return "text";
    }

    @Override
    public Batch sample(RandomGenerator random, int size) {
        return windows(random, size);
    }

    @Override
    public int validationSize() {
        return 100;
    }

    @Override
    public Batch validation(int from, int to) {
        return windows(new SplittableRandom(from), to - from);
    }

    private Batch windows(RandomGenerator random, int n) {
        float[] text = new float[n * TEXT_WIDTH];
        float[] mask = new float[n];
        float[] demand = new float[n * SHAPE.horizon()];
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int item = random.nextInt(ITEMS);
            items.add(item);
            if (!masked) {
                System.arraycopy(texts[item], 0, text, i * TEXT_WIDTH, TEXT_WIDTH);
                mask[i] = 1;
            }
            for (int day = 0; day < SHAPE.horizon(); day++) {
                demand[i * SHAPE.horizon() + day] = levels[item] * (float) random.nextDouble(0.8, 1.2);
            }
        }
        NetworkInputs inputs = new NetworkInputs(
                n, noise(random, n * 6 * 2), noise(random, n * 28 * 2), noise(random, n), List.of(text), mask);
        return new Batch(inputs, targets(n, demand, items));
    }

    private NetworkTargets targets(int n, float[] demand, List<Integer> items) {
        float[] totals = new float[n * Periods.TOTALS];
        float[] totalsMask = new float[n * Periods.TOTALS];
        float[] weeks = new float[n * Periods.WEEKS];
        int[] itemTrend = new int[n];
        for (int i = 0; i < n; i++) {
            for (int week = 0; week < Periods.WEEKS; week++) {
                weeks[i * Periods.WEEKS + week] = sum(demand, i * 28 + week * 7, 7);
            }
            totals[i * 3] = sum(demand, i * 28, 7);
            totals[i * 3 + 1] = sum(demand, i * 28, 14);
            totalsMask[i * 3] = totalsMask[i * 3 + 1] = 1;
            itemTrend[i] = items.get(i) % 3 == 0 ? -1 : items.get(i) % 4;
        }
        int[] dayTrend = new int[n * 28];
        Arrays.fill(dayTrend, 1);
        return new NetworkTargets(
                ones(n), demand, ones(n * 28), totals, totalsMask, weeks, ones(n * Periods.WEEKS), itemTrend, dayTrend);
    }

    private static float sum(float[] values, int from, int count) {
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] noise(RandomGenerator random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }
}
