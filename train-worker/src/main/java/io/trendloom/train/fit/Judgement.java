package io.trendloom.train.fit;

import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.PromotionGate.Outcome;
import io.trendloom.forecasting.evaluation.PromotionGate.Verdict;
import io.trendloom.train.registry.Policy;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a new network becomes the champion, and why: it must be better beyond chance than the champion and than each
 * baseline, the first network of an installation not worse.
 *
 * @param outcome against the champion of now
 * @param policy why it is promoted; null: it is not
 * @param refusal why it is not promoted; null: it is
 */
record Judgement(
        Outcome outcome, @Nullable Policy policy, @Nullable String refusal) {
    private static final String CHAMPION = "champion";

    /**
     * Judges by the report.
     *
     * @param firstNetwork whether no network was champion yet
     */
    static Judgement of(EvaluationReport report, boolean firstNetwork) {
        Verdict verdict = report.verdicts().get(CHAMPION);
        if (verdict == null) {
            verdict = report.verdicts().get(WeekdayAverage.NAME);
        }
        Outcome outcome = verdict == null ? Outcome.LEVEL : verdict.outcome();
        Map.Entry<String, Verdict> hardest = hardest(report);
        Outcome least = hardest == null ? outcome : hardest.getValue().outcome();
        Policy policy = policy(least, firstNetwork);
        return new Judgement(outcome, policy, policy == null && hardest != null ? refusal(hardest) : null);
    }

    /** Whom it did worst against: the outcome counts, then the difference, then the name. */
    private static Map.@Nullable Entry<String, Verdict> hardest(EvaluationReport report) {
        return report.verdicts().entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Verdict> other) ->
                                other.getValue().outcome())
                        .thenComparing(other -> other.getValue().difference())
                        .thenComparing(Map.Entry::getKey))
                .orElse(null);
    }

    private static @Nullable Policy policy(Outcome outcome, boolean firstNetwork) {
        return switch (outcome) {
            case WON -> Policy.GATE;
            case LEVEL -> firstNetwork ? Policy.BOOTSTRAP : null;
            case LOST -> null;
        };
    }

    private static String refusal(Map.Entry<String, Verdict> other) {
        Verdict verdict = other.getValue();
        return String.format(
                Locale.ROOT,
                "%s than %s beyond chance: WQL30 differs by %+.4f, in 95 %% of draws by %+.4f to %+.4f",
                verdict.outcome() == Outcome.LOST ? "worse" : "not better",
                other.getKey(),
                verdict.difference(),
                verdict.low(),
                verdict.high());
    }

    /** The outcome in words: won, level or lost. */
    String verdict() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** The policy in words, or {@code none}. */
    String policyText() {
        return policy == null ? "none" : policy.text();
    }
}
