package io.trendloom.forecasting.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Items whose label had about the same probability, a point of a reliability diagram (Guo et al. 2017, "On Calibration of
 * Modern Neural Networks"): where probabilities are calibrated, both shares are the same.
 *
 * @param items how many there are
 * @param said mean probability of the label; 0 where there are none
 * @param right share whose label was right; 0 where there are none
 */
public record ReliabilityBin(int items, double said, double right) {
    private static final int BINS = 10;

    /** Ten bins of equal width, from the least probability up. */
    static List<ReliabilityBin> of(List<TrendScores.Case> cases) {
        int[] items = new int[BINS];
        double[] said = new double[BINS];
        int[] right = new int[BINS];
        for (TrendScores.Case seen : cases) {
            int bin = Math.min(BINS - 1, (int) (seen.sureness() * BINS));
            items[bin]++;
            said[bin] += seen.sureness();
            right[bin] += seen.isRight() ? 1 : 0;
        }
        return IntStream.range(0, BINS)
                .mapToObj(bin ->
                        new ReliabilityBin(items[bin], share(said[bin], items[bin]), share(right[bin], items[bin])))
                .toList();
    }

    /** Items of several cutoffs together; none where one of them has no bins. */
    static List<ReliabilityBin> together(List<List<ReliabilityBin>> cutoffs) {
        if (cutoffs.stream().anyMatch(bins -> bins.size() != BINS)) {
            return List.of();
        }
        List<ReliabilityBin> together = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            ReliabilityBin sum = new ReliabilityBin(0, 0, 0);
            for (List<ReliabilityBin> bins : cutoffs) {
                sum = sum.plus(bins.get(bin));
            }
            together.add(sum);
        }
        return together;
    }

    private ReliabilityBin plus(ReliabilityBin other) {
        int both = items + other.items;
        return new ReliabilityBin(
                both,
                share(items * said + other.items * other.said, both),
                share(items * right + other.items * other.right, both));
    }

    double gap() {
        return items * Math.abs(right - said);
    }

    private static double share(double part, int whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
