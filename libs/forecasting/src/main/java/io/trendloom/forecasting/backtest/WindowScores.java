package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.evaluation.ItemScore;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one model did at one cutoff.
 *
 * @param ids the items judged
 * @param items their scores, in the order of the ids
 * @param segments ids of the items of each segment
 * @param importance what moves its forecasts; null where it was not asked
 * @param trainSeconds that fitting took
 * @param scoreSeconds that forecasting took
 */
record WindowScores(
        LocalDate cutoff,
        List<String> ids,
        List<ItemScore> items,
        Map<Segment, Set<String>> segments,
        @Nullable Importance importance,
        double trainSeconds,
        double scoreSeconds) {
    ModelScores scores() {
        return ModelScores.of(items);
    }

    List<ItemScore> of(Segment segment) {
        return ItemScore.only(segments.getOrDefault(segment, Set.of()), ids, items);
    }
}
