package io.trendloom.forecasting.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A shop whose items sell as they sold before, at one of two levels, and twice as much on every third day. Of the context
 * only days that are there tell the level: on a missing one stands what any item would sell.
 */
public final class PastTellsDemand implements WindowSource {
    /** Column of the past that says whether a day is there. */
    public static final int PRESENT = 1;

    private static final NetworkShape SHAPE = new NetworkShape(8, 28, 2, 1, 1, List.of());
    private static final double LOW = 0.3;
    private static final double HIGH = 3;

    @Override
    public NetworkShape shape() {
        return SHAPE;
    }

    @Override
    public List<Integer> presence() {
        return List.of(PRESENT);
    }

    @Override
    public String covariates() {
        return "past";
    }

    @Override
    public Batch sample(RandomGenerator random, int size) {
        float[] past = new float[size * SHAPE.contextLength() * SHAPE.pastWidth()];
        float[] future = new float[size * SHAPE.horizon()];
        float[] demand = new float[size * SHAPE.horizon()];
        for (int i = 0; i < size; i++) {
            boolean high = random.nextBoolean();
            for (int day = 0; day < SHAPE.contextLength(); day++) {
                boolean present = random.nextInt(4) > 0;
                boolean told = present ? high : random.nextBoolean();
                int at = (i * SHAPE.contextLength() + day) * SHAPE.pastWidth();
                past[at] = (float) Math.log1p((told ? HIGH : LOW) * random.nextDouble(0.8, 1.2));
                past[at + PRESENT] = present ? 1 : 0;
            }
            for (int day = 0; day < SHAPE.horizon(); day++) {
                int at = i * SHAPE.horizon() + day;
                future[at] = random.nextInt(3) == 0 ? 1 : 0;
                demand[at] = (float) ((high ? HIGH : LOW) * (1 + future[at]) * random.nextDouble(0.8, 1.2));
            }
        }
        return new Batch(
                new NetworkInputs(size, past, future, new float[size], List.of(), new float[0]), targets(demand));
    }

    @Override
    public int validationSize() {
        return 100;
    }

    @Override
    public Batch validation(int from, int to) {
        return sample(new SplittableRandom(from), to - from);
    }

    /** Share of the days of fresh windows whose median lies within a third of the level and of what the day adds. */
    public double shareNearTheLevel(DemandNetwork network) {
        Batch batch = validation(0, validationSize());
        float[] quantiles = network.score(batch.inputs()).demand();
        float[] demand = batch.targets().demand();
        int near = 0;
        for (int i = 0; i < demand.length; i++) {
            boolean high = demand[i - i % SHAPE.horizon()] > 1;
            double level = (high ? HIGH : LOW) * (1 + batch.inputs().future()[i]);
            double median = quantiles[i * QuantileLevels.DAILY + QuantileLevels.DAILY / 2];
            near += Math.abs(median / level - 1) < 1.0 / 3 ? 1 : 0;
        }
        return near / (double) demand.length;
    }

    /** Only the days count. */
    private static NetworkTargets targets(float[] demand) {
        int size = demand.length / SHAPE.horizon();
        float[] known = new float[demand.length];
        Arrays.fill(known, 1);
        int[] classes = new int[demand.length];
        float[] scales = new float[size];
        Arrays.fill(scales, 1);
        return new NetworkTargets(
                scales,
                demand,
                known,
                new float[size * Periods.TOTALS],
                new float[size * Periods.TOTALS],
                new float[size * Periods.WEEKS],
                new float[size * Periods.WEEKS],
                new int[size],
                classes);
    }
}
