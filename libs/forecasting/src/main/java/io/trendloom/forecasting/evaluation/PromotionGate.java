package io.trendloom.forecasting.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether a challenger beats a champion beyond chance: the difference of their WQL30 over the same items, with a 95 %
 * interval from 2,000 draws of the items with replacement (a paired bootstrap). Equal seeds decide alike.
 */
public final class PromotionGate {
    private static final int DRAWS = 2_000;
    private static final double TAIL = 0.025;

    private final long seed;

    public PromotionGate(long seed) {
        this.seed = seed;
    }

    /** Compares two models that one {@link Evaluator} scored. */
    public Verdict compare(TotalLosses challenger, TotalLosses champion) {
        double[] sold = challenger.sold();
        if (!Arrays.equals(sold, champion.sold())) {
            throw new IllegalArgumentException(
                    "The challenger (%d items) and the champion (%d items) must be scored on the same items. Maybe two evaluators were used."
                            .formatted(sold.length, champion.sold().length));
        }
        double[] gap = challenger.losses();
        double[] losses = champion.losses();
        Arrays.setAll(gap, i -> gap[i] - losses[i]);
        double[] draws = draws(gap, sold);
        double low = draws[(int) Math.floor(TAIL * (DRAWS - 1))];
        double high = draws[(int) Math.ceil((1 - TAIL) * (DRAWS - 1))];
        return new Verdict(
                outcome(low, high),
                ratio(Arrays.stream(gap).sum(), Arrays.stream(sold).sum()),
                low,
                high);
    }

    private double[] draws(double[] gap, double[] sold) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double gaps = 0;
            double units = 0;
            for (int i = 0; i < gap.length; i++) {
                int item = random.nextInt(gap.length);
                gaps += gap[item];
                units += sold[item];
            }
            draws[draw] = ratio(gaps, units);
        }
        Arrays.sort(draws);
        return draws;
    }

    private static double ratio(double gap, double sold) {
        return sold > 0 ? gap / sold : 0;
    }

    private static Outcome outcome(double low, double high) {
        if (high < 0) {
            return Outcome.WON;
        }
        return low > 0 ? Outcome.LOST : Outcome.LEVEL;
    }

    /** How the challenger did. */
    public enum Outcome {
        WON,
        LEVEL,
        LOST
    }

    /**
     * What the gate found.
     *
     * @param difference WQL30 of the challenger less that of the champion; below 0 is better
     * @param low lower end of its 95 % interval
     * @param high upper end
     */
    public record Verdict(Outcome outcome, double difference, double low, double high) {}
}
