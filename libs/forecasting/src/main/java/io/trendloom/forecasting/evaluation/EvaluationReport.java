package io.trendloom.forecasting.evaluation;

import java.util.Map;

/**
 * How forecasters did side by side on windows held out.
 *
 * @param cutoff last day they knew, as an ISO 8601 date
 * @param items items judged
 * @param rule by which they were taken
 * @param models scores by the forecaster's name
 * @param verdicts how the new model did against others, by their names
 */
public record EvaluationReport(
        String cutoff,
        int items,
        Eligibility rule,
        Map<String, ModelScores> models,
        Map<String, PromotionGate.Verdict> verdicts) {
    public EvaluationReport {
        models = Map.copyOf(models);
        verdicts = Map.copyOf(verdicts);
    }
}
