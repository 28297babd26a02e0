package io.trendloom.forecasting.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How models did over several cutoffs; scores are means of the cutoffs.
 *
 * @param horizon days judged after each cutoff
 * @param trendRule of the trends that models learned and were judged by
 * @param seed of the models and the draws
 * @param windows the cutoffs with the items judged at each
 * @param models by name
 * @param leftOut why models that could not be learned are left out, by their names
 */
public record BacktestReport(
        int horizon,
        TrendRule trendRule,
        long seed,
        List<Window> windows,
        Map<String, Model> models,
        Map<String, String> leftOut) {
    public BacktestReport {
        windows = List.copyOf(windows);
        models = new LinkedHashMap<>(models);
        leftOut = new LinkedHashMap<>(leftOut);
    }

    /**
     * Which items were judged at a cutoff.
     *
     * @param cutoff last day known, as an ISO 8601 date
     * @param rule by which the items were taken
     */
    public record Window(String cutoff, int items, Eligibility rule) {}

    /**
     * One model.
     *
     * @param scores means of the cutoffs
     * @param trainSeconds that fitting took, all cutoffs together
     * @param scoreSeconds that forecasting took, all cutoffs together
     * @param segments scores by the segment's name, means of the cutoffs where it has items
     * @param byCutoff scores by cutoff
     * @param intervals 95 % intervals over items by the score's name
     * @param against comparisons with the other models by their names
     * @param importance what moves its forecasts at the last cutoff; absent where it was not asked
     */
    public record Model(
            @JsonUnwrapped ModelScores scores,
            double trainSeconds,
            double scoreSeconds,
            Map<String, SegmentScores> segments,
            Map<String, ModelScores> byCutoff,
            Map<String, Interval> intervals,
            Map<String, Comparison> against,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Importance importance) {}

    /**
     * Scores of a segment.
     *
     * @param items judged, all cutoffs together
     */
    public record SegmentScores(int items, @JsonUnwrapped ModelScores scores) {}

    /**
     * One model against another on the same items.
     *
     * @param ratios of the losses and errors by their names; below 1 is better
     * @param differences of scores for which a ratio says little; of the trend's macro-F1, above 0 is better
     */
    public record Comparison(Map<String, Interval> ratios, Map<String, Interval> differences) {}

    /**
     * A value with its 95 % interval.
     *
     * @param value of all items
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double value, double low, double high) {}
}
