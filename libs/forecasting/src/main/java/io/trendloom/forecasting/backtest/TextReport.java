package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Comparison;
import io.trendloom.forecasting.backtest.BacktestReport.Window;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of a shop are worth to models.
 *
 * @param horizon days judged after each cutoff
 * @param trendRule of the trends that models learned and were judged by
 * @param seeds of the models, each fitted with every one of them
 * @param windows the cutoffs with the items judged at each
 * @param models by name
 */
public record TextReport(
        int horizon, TrendRule trendRule, List<Long> seeds, List<Window> windows, Map<String, Worth> models) {
    public TextReport {
        seeds = List.copyOf(seeds);
        windows = List.copyOf(windows);
        models = new LinkedHashMap<>(models);
    }

    /**
     * One model beside its twin that reads no text.
     *
     * @param withText means of the cutoffs and seeds
     * @param withoutText the same of the twin
     * @param against the model against its twin, over all seeds; an item is drawn with all its cutoffs and seeds
     * @param bySeed the same of each seed alone
     * @param trainSeconds that fitting both took, all cutoffs and seeds together
     */
    public record Worth(
            ModelScores withText,
            ModelScores withoutText,
            Comparison against,
            Map<Long, Comparison> bySeed,
            double trainSeconds) {}
}
