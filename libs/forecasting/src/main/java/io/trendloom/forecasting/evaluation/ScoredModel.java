package io.trendloom.forecasting.evaluation;

import java.util.List;
import java.util.Set;

/**
 * A forecaster after its evaluation.
 *
 * @param name of the forecaster
 * @param ids the items judged
 * @param items their scores, in the order of the ids
 */
public record ScoredModel(String name, List<String> ids, List<ItemScore> items) {
    public ScoredModel {
        ids = List.copyOf(ids);
        items = List.copyOf(items);
        if (ids.size() != items.size()) {
            throw new IllegalArgumentException(
                    "Each of the %d items needs a score; there are %d.".formatted(ids.size(), items.size()));
        }
    }

    /** The same by another name. */
    public ScoredModel named(String other) {
        return new ScoredModel(other, ids, items);
    }

    /** The same judged on some of the items alone. */
    public ScoredModel on(Set<String> some) {
        return new ScoredModel(name, ids.stream().filter(some::contains).toList(), ItemScore.only(some, ids, items));
    }

    /** Scores over the items. */
    public ModelScores scores() {
        return ModelScores.of(items);
    }

    /** Item by item, for {@link PromotionGate}. */
    public TotalLosses totals() {
        return TotalLosses.of(items);
    }
}
