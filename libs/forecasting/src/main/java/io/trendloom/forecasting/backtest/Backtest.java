package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Window;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.evaluation.ItemScore;
import io.trendloom.forecasting.evaluation.Segment;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rolling origin: at each cutoff every model is fitted anew with what was known then, and judged on what the eligible
 * items sold after it. Equal seeds and data judge alike, but for the seconds.
 */
public final class Backtest {
    private static final double MILLIS = 1000;

    private final BacktestPlan plan;
    private final List<Candidate> candidates;
    private final Unlearned unlearned;
    private final BacktestListener listener;
    private final Clock clock;

    /**
     * @param unlearned what becomes of a model that cannot be learned
     * @param clock for the seconds in the report
     */
    public Backtest(
            BacktestPlan plan,
            List<Candidate> candidates,
            Unlearned unlearned,
            BacktestListener listener,
            Clock clock) {
        this.unlearned = unlearned;
        this.plan = plan;
        this.candidates = List.copyOf(candidates);
        this.listener = listener;
        this.clock = clock;
        if (this.candidates.isEmpty()) {
            throw new IllegalArgumentException("A backtest needs at least one model.");
        }
    }

    /**
     * Fits and judges.
     *
     * @throws CannotLearnException if a model cannot be learned and is not to be left out
     */
    public BacktestReport run(ShopHistory shop) throws IOException {
        Judged judged = judge(shop);
        return new BacktestReport(
                plan.horizon(),
                plan.trend(),
                plan.seed(),
                judged.windows(),
                new ReportAssembly(judged.scores(), plan.seed()).models(),
                judged.leftOut());
    }

    /** Fits, and scores item by item. */
    Judged judge(ShopHistory shop) throws IOException {
        Map<String, List<WindowScores>> scores = new LinkedHashMap<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        List<Window> windows = new ArrayList<>();
        for (LocalDate cutoff : plan.cutoffs()) {
            HeldOut held = shop.heldOut(cutoff);
            Evaluator evaluator = new Evaluator(held, plan.horizon(), plan.trend(), plan.seed());
            windows.add(new Window(cutoff.toString(), evaluator.items(), evaluator.rule()));
            Map<Segment, Set<String>> segments = Segment.of(evaluator.known(), held.calendar(), cutoff.toEpochDay());
            ShopData known = shop.known(cutoff).toldBy(plan.trend());
            for (Candidate candidate : candidates) {
                try {
                    if (!leftOut.containsKey(candidate.name())) {
                        scores.computeIfAbsent(candidate.name(), unused -> new ArrayList<>())
                                .add(judge(candidate, known, evaluator, segments));
                    }
                } catch (CannotLearnException refused) {
                    leftOut.put(candidate.name(), unlearned.reason(refused));
                    listener.leftOut(candidate.name(), cutoff, unlearned.reason(refused));
                }
            }
        }
        leftOut.keySet().forEach(scores::remove);
        return new Judged(scores, windows, leftOut);
    }

    private WindowScores judge(
            Candidate candidate, ShopData known, Evaluator evaluator, Map<Segment, Set<String>> segments)
            throws IOException {
        listener.begins(candidate.name(), known.cutoff());
        long begin = clock.millis();
        try (Fitted model = new Fitted(candidate.fit(known, plan.horizon(), plan.seed()))) {
            Forecaster forecaster = model.forecaster();
            long fitted = clock.millis();
            List<ItemForecast> forecasts =
                    forecaster.forecast(evaluator.known(), known.calendar(), known.cutoff(), plan.horizon());
            long forecast = clock.millis();
            List<ItemScore> items = scores(candidate, evaluator, forecasts);
            tell(candidate, known.cutoff(), forecasts);
            return new WindowScores(
                    known.cutoff(),
                    evaluator.known().stream().map(ItemHistory::id).toList(),
                    items,
                    segments,
                    importance(candidate, forecaster, evaluator, known),
                    (fitted - begin) / MILLIS,
                    (forecast - fitted) / MILLIS);
        }
    }

    private @Nullable Importance importance(
            Candidate candidate, Forecaster forecaster, Evaluator evaluator, ShopData known) {
        boolean wanted = plan.explained() > 0
                && candidate.tellsDemand()
                && known.cutoff().equals(plan.cutoffs().getLast());
        return wanted
                ? Importance.of(
                        forecaster, evaluator.known(), known.calendar(), known.cutoff(), plan.explained(), plan.seed())
                : null;
    }

    private static List<ItemScore> scores(Candidate candidate, Evaluator evaluator, List<ItemForecast> forecasts) {
        List<ItemScore> scores = evaluator.score(forecasts);
        return candidate.tellsDemand()
                ? scores
                : scores.stream().map(ItemScore::ofTrend).toList();
    }

    private void tell(Candidate candidate, LocalDate cutoff, List<ItemForecast> forecasts) throws IOException {
        if (candidate.tellsDemand()) {
            listener.forecasted(candidate.name(), cutoff, forecasts);
        } else {
            listener.forecastedTrends(candidate.name(), cutoff, forecasts);
        }
    }

    /** What was found, before it is told in a report. */
    record Judged(Map<String, List<WindowScores>> scores, List<Window> windows, Map<String, String> leftOut) {}
}
