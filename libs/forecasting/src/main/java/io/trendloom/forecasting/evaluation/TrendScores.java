package io.trendloom.forecasting.evaluation;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good trend classes were. Where a class was never named, or never seen, what would divide by it is 0.
 *
 * @param items items whose class is known
 * @param accuracy share of items whose label was right
 * @param macroPrecision mean of the classes' precision
 * @param macroRecall mean of the classes' recall
 * @param macroF1 mean of the classes' F1
 * @param logLoss mean of −log of the probability given to the class seen, at least 10⁻⁶
 * @param ece expected calibration error of the label's probability, over ten equal bins
 * @param perClass by the class's label
 * @param reliability the bins of {@code ece}, from the least probability up; none in manifests of earlier releases
 */
public record TrendScores(
        int items,
        double accuracy,
        double macroPrecision,
        double macroRecall,
        double macroF1,
        double logLoss,
        double ece,
        Map<String, PerClass> perClass,

        @JacksonInject(value = TrendScores.ABSENT, useInput = OptBoolean.TRUE, optional = OptBoolean.TRUE)
        List<ReliabilityBin> reliability) {
    /** Names the empty list, which a reader of JSON that asks for every field injects where there are no bins. */
    public static final String ABSENT = "absentReliability";

    private static final double SMALLEST = 1e-6;

    public TrendScores {
        reliability = reliability == null ? List.of() : List.copyOf(reliability);
    }

    /** Scores of items; zeros where there are none. */
    public static TrendScores of(List<Case> cases) {
        Map<String, PerClass> perClass = new LinkedHashMap<>();
        for (TrendClass trend : TrendClass.values()) {
            perClass.put(trend.label(), PerClass.of(cases, trend));
        }
        List<ReliabilityBin> reliability = ReliabilityBin.of(cases);
        return new TrendScores(
                cases.size(),
                mean(cases.stream().mapToDouble(seen -> seen.isRight() ? 1 : 0).toArray()),
                mean(perClass.values().stream().mapToDouble(PerClass::precision).toArray()),
                mean(perClass.values().stream().mapToDouble(PerClass::recall).toArray()),
                mean(perClass.values().stream().mapToDouble(PerClass::f1).toArray()),
                mean(cases.stream().mapToDouble(Case::logLoss).toArray()),
                reliability.stream().mapToDouble(ReliabilityBin::gap).sum() / Math.max(1, cases.size()),
                perClass,
                reliability);
    }

    /**
     * Mean of the scores of several cutoffs, each counting alike whose items' classes are known; items, the confusion and
     * the bins are added up.
     */
    public static TrendScores mean(List<TrendScores> scores) {
        List<TrendScores> known =
                scores.stream().filter(each -> each.items() > 0).toList();
        if (known.isEmpty()) {
            return of(List.of());
        }
        Map<String, PerClass> perClass = new LinkedHashMap<>();
        for (TrendClass trend : TrendClass.values()) {
            perClass.put(
                    trend.label(),
                    PerClass.mean(known.stream()
                            .map(each -> each.perClass().get(trend.label()))
                            .toList()));
        }
        return new TrendScores(
                known.stream().mapToInt(TrendScores::items).sum(),
                mean(known, TrendScores::accuracy),
                mean(known, TrendScores::macroPrecision),
                mean(known, TrendScores::macroRecall),
                mean(known, TrendScores::macroF1),
                mean(known, TrendScores::logLoss),
                mean(known, TrendScores::ece),
                perClass,
                ReliabilityBin.together(
                        known.stream().map(TrendScores::reliability).toList()));
    }

    private static double mean(List<TrendScores> scores, ToDoubleFunction<TrendScores> value) {
        return mean(scores.stream().mapToDouble(value).toArray());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /**
     * One item.
     *
     * @param seen the class that came
     * @param label the class that was named
     * @param probabilities in the order of {@link TrendClass}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Case(TrendClass seen, TrendClass label, double[] probabilities) {
        boolean isRight() {
            return seen == label;
        }

        /** The probability of the label. */
        double sureness() {
            return probabilities[label.ordinal()];
        }

        double logLoss() {
            return -Math.log(Math.max(SMALLEST, probabilities[seen.ordinal()]));
        }
    }

    /**
     * Scores of one class.
     *
     * @param precision share of those named that were right
     * @param recall share of those seen that were named
     * @param f1 their harmonic mean
     * @param seen items of the class
     * @param named how often each class was named for them, a row of the confusion matrix
     */
    public record PerClass(double precision, double recall, double f1, int seen, Map<String, Integer> named) {
        public PerClass {
            // Manifests of earlier releases lack it.
            named = named == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        static PerClass of(List<Case> cases, TrendClass trend) {
            long right = cases.stream()
                    .filter(item -> item.seen() == trend && item.isRight())
                    .count();
            long named = cases.stream().filter(item -> item.label() == trend).count();
            long seen = cases.stream().filter(item -> item.seen() == trend).count();
            return new PerClass(
                    share(right, named),
                    share(right, seen),
                    share(2 * right, named + seen),
                    Math.toIntExact(seen),
                    named(cases, trend));
        }

        private static Map<String, Integer> named(List<Case> cases, TrendClass trend) {
            Map<String, Integer> named = none();
            cases.stream()
                    .filter(item -> item.seen() == trend)
                    .forEach(item -> named.merge(item.label().label(), 1, Integer::sum));
            return named;
        }

        private static Map<String, Integer> none() {
            Map<String, Integer> none = new LinkedHashMap<>();
            for (TrendClass trend : TrendClass.values()) {
                none.put(trend.label(), 0);
            }
            return none;
        }

        private static PerClass mean(List<PerClass> scores) {
            Map<String, Integer> named = none();
            scores.forEach(each -> each.named().forEach((label, count) -> named.merge(label, count, Integer::sum)));
            return new PerClass(
                    TrendScores.mean(
                            scores.stream().mapToDouble(PerClass::precision).toArray()),
                    TrendScores.mean(
                            scores.stream().mapToDouble(PerClass::recall).toArray()),
                    TrendScores.mean(scores.stream().mapToDouble(PerClass::f1).toArray()),
                    scores.stream().mapToInt(PerClass::seen).sum(),
                    named);
        }

        private static double share(long part, long whole) {
            return whole == 0 ? 0 : part / (double) whole;
        }
    }
}
