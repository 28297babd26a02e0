package io.trendloom.forecasting.training;

import io.trendloom.forecasting.baseline.SeasonalNaive;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.PromotionGate;
import io.trendloom.forecasting.evaluation.ScoredModel;
import io.trendloom.forecasting.evaluation.Segment;
import io.trendloom.forecasting.evaluation.SegmentReport;
import io.trendloom.forecasting.evaluation.TotalLosses;
import io.trendloom.forecasting.forecast.Forecaster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a model beside the seasonal naive, the weekday average as fitted at the same cutoff, and the champion, over all
 * items and by segment. Trends are judged by the rule of the data, also those of a champion that learned another.
 */
final class Comparison {
    /** Name of the champion in reports. */
    static final String CHAMPION = "champion";

    private final ShopData data;
    private final LocalDate cutoff;
    private final long seed;

    Comparison(ShopData data, LocalDate cutoff, long seed) {
        this.data = data;
        this.cutoff = cutoff;
        this.seed = seed;
    }

    EvaluationReport report(@Nullable Forecaster model, @Nullable Forecaster champion, int longestHorizon) {
        Evaluator evaluator = new Evaluator(data.items(), data.calendar(), cutoff, data.trend(), seed);
        List<ScoredModel> others = others(evaluator, champion, longestHorizon);
        @Nullable ScoredModel judged = model == null ? null : evaluator.score(model);
        Map<String, SegmentReport> segments = new LinkedHashMap<>();
        Segment.of(evaluator.known(), data.calendar(), cutoff.toEpochDay())
                .forEach((segment, ids) -> segments.put(segment.label(), segment(ids, judged, others)));
        return new EvaluationReport(
                cutoff.toString(),
                evaluator.items(),
                evaluator.rule(),
                scores(judged, others),
                verdicts(judged, others),
                segments);
    }

    private List<ScoredModel> others(Evaluator evaluator, @Nullable Forecaster champion, int longestHorizon) {
        List<ScoredModel> others = new ArrayList<>();
        others.add(evaluator.score(new SeasonalNaive(longestHorizon, data.trend())));
        others.add(evaluator.score(
                WeekdayAverage.fit(data.items(), data.calendar(), cutoff, longestHorizon, data.trend())));
        if (champion != null) {
            others.add(evaluator.score(champion).named(CHAMPION));
        }
        return others;
    }

    private SegmentReport segment(Set<String> ids, @Nullable ScoredModel judged, List<ScoredModel> others) {
        if (ids.size() < SegmentReport.FEWEST) {
            return new SegmentReport(ids.size(), Map.of(), Map.of());
        }
        @Nullable ScoredModel some = judged == null ? null : judged.on(ids);
        List<ScoredModel> beside = others.stream().map(other -> other.on(ids)).toList();
        return new SegmentReport(ids.size(), scores(some, beside), verdicts(some, beside));
    }

    private static Map<String, ModelScores> scores(@Nullable ScoredModel judged, List<ScoredModel> others) {
        Map<String, ModelScores> scores = new LinkedHashMap<>();
        others.forEach(other -> scores.put(other.name(), other.scores()));
        if (judged != null) {
            scores.put(judged.name(), judged.scores());
        }
        return scores;
    }

    private Map<String, PromotionGate.Verdict> verdicts(@Nullable ScoredModel judged, List<ScoredModel> others) {
        Map<String, PromotionGate.Verdict> verdicts = new LinkedHashMap<>();
        if (judged != null) {
            PromotionGate gate = new PromotionGate(seed);
            TotalLosses own = judged.totals();
            others.forEach(other -> verdicts.put(other.name(), gate.compare(own, other.totals())));
        }
        return verdicts;
    }
}
