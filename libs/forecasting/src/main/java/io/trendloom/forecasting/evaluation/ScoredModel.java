package io.trendloom.forecasting.evaluation;

/**
 * A forecaster after its evaluation.
 *
 * @param name of the forecaster
 * @param scores over all items
 * @param totals item by item, for {@link PromotionGate}
 */
public record ScoredModel(String name, ModelScores scores, TotalLosses totals) {}
