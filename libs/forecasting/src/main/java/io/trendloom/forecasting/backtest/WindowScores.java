package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.evaluation.ItemScore;
import io.trendloom.forecasting.evaluation.ModelScores;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Set<String> wanted = segments.getOrDefault(segment, Set.of());
        List<ItemScore> some = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (wanted.contains(ids.get(i))) {
                some.add(items.get(i));
            }
        }
        return some;
    }
}
