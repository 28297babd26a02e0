package io.trendloom.forecasting.evaluation;

import java.util.List;

/**
 * A forecaster after its evaluation.
 *
 * @param name of the forecaster
 * @param scores over all items
 * @param totals item by item, for {@link PromotionGate}
 */
public record ScoredModel(String name, ModelScores scores, TotalLosses totals) {
    static ScoredModel of(String name, List<ItemScore> items) {
        return new ScoredModel(name, ModelScores.of(items), TotalLosses.of(items));
    }
}
