package io.trendloom.train.fit;

import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.PromotionGate.Outcome;
import io.trendloom.forecasting.evaluation.PromotionGate.Verdict;
import io.trendloom.train.registry.Policy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a new network becomes the champion, and why.
 *
 * @param outcome against the champion of now
 * @param policy why it is promoted; null: it is not
 */
record Judgement(Outcome outcome, @Nullable Policy policy) {
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
        return new Judgement(outcome, policy(outcome, firstNetwork));
    }

    private static @Nullable Policy policy(Outcome outcome, boolean firstNetwork) {
        return switch (outcome) {
            case WON -> Policy.GATE;
            case LEVEL -> firstNetwork ? Policy.BOOTSTRAP : null;
            case LOST -> null;
        };
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
