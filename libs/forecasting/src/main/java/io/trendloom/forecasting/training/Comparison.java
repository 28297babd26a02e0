package io.trendloom.forecasting.training;

import io.trendloom.forecasting.baseline.SeasonalNaive;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.PromotionGate;
import io.trendloom.forecasting.evaluation.ScoredModel;
import io.trendloom.forecasting.forecast.Forecaster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a model beside the seasonal naive, the weekday average as fitted at the same cutoff, and the champion. Trends are
 * judged by the rule of the data, also those of a champion that learned another.
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
        List<ScoredModel> others = new ArrayList<>();
        others.add(evaluator.score(new SeasonalNaive(longestHorizon, data.trend())));
        others.add(evaluator.score(
                WeekdayAverage.fit(data.items(), data.calendar(), cutoff, longestHorizon, data.trend())));
        if (champion != null) {
            ScoredModel scored = evaluator.score(champion);
            others.add(new ScoredModel(CHAMPION, scored.scores(), scored.totals()));
        }
        Map<String, ModelScores> scores = new LinkedHashMap<>();
        others.forEach(other -> scores.put(other.name(), other.scores()));
        Map<String, PromotionGate.Verdict> verdicts = new LinkedHashMap<>();
        if (model != null) {
            ScoredModel judged = evaluator.score(model);
            scores.put(judged.name(), judged.scores());
            PromotionGate gate = new PromotionGate(seed);
            others.forEach(other -> verdicts.put(other.name(), gate.compare(judged.totals(), other.totals())));
        }
        return new EvaluationReport(cutoff.toString(), evaluator.items(), evaluator.rule(), scores, verdicts);
    }
}
