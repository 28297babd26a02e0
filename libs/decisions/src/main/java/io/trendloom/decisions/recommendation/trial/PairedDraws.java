package io.trendloom.decisions.recommendation.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The paired bootstrap over units: how sure a difference of means is. */
final class PairedDraws {
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

    private final List<double[]> sums;

    private PairedDraws(List<double[]> sums) {
        this.sums = sums;
    }

    static PairedDraws of(List<Answer> ours, List<Answer> theirs, ToDoubleFunction<Answer> measure) {
        Map<String, double[]> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < ours.size(); i++) {
            double[] sum = byUnit.computeIfAbsent(ours.get(i).unit(), unseen -> new double[2]);
            sum[0] += measure.applyAsDouble(ours.get(i)) - measure.applyAsDouble(theirs.get(i));
            sum[1]++;
        }
        return new PairedDraws(new ArrayList<>(byUnit.values()));
    }

    double difference() {
        return mean(IntStream.range(0, sums.size()).toArray());
    }

    /** Lower and upper end of the 95 % interval. */
    double[] interval(long seed) {
        Random random = new Random(seed);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(
                        draw -> mean(random.ints(sums.size(), 0, sums.size()).toArray()))
                .sorted()
                .toArray();
        return new double[] {at(drawn, TAIL), at(drawn, 1 - TAIL)};
    }

    int units() {
        return sums.size();
    }

    private double mean(int[] units) {
        double sum = 0;
        double count = 0;
        for (int unit : units) {
            sum += sums.get(unit)[0];
            count += sums.get(unit)[1];
        }
        return sum / count;
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) Math.round(level * (sorted.length - 1))];
    }
}
