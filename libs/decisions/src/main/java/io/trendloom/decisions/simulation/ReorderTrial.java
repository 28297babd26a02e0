package io.trendloom.decisions.simulation;

import io.trendloom.decisions.reorder.LeadTime;
import io.trendloom.decisions.reorder.ReorderRule;
import io.trendloom.decisions.reorder.ReorderTerms;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.Fitted;
import io.trendloom.forecasting.backtest.ShopHistory;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries reordering by a model's forecasts on past weeks, against rules without a model.
 *
 * <p>The model is fitted anew at each cutoff of the plan and forecasts at each review with what was known on it. Items are those
 * that a backtest judges at the first cutoff. The rules' variants are chosen on the 91 days before it.
 */
public final class ReorderTrial {
    /** Fill rate at which the variants of the rules are compared. */
    static final double USUAL_FILL_RATE = 0.85;

    private final BacktestPlan plan;
    private final StockSimulation simulation;
    private final Watch watch;

    public ReorderTrial(BacktestPlan plan, StockSimulation simulation, Watch watch) {
        this.plan = plan;
        this.simulation = simulation;
        this.watch = watch;
    }

    /** Fits, forecasts and simulates. */
    public ReorderTrialReport run(ShopHistory shop, Candidate candidate) throws IOException {
        LocalDate start = plan.cutoffs().getFirst();
        LocalDate end = plan.cutoffs().getLast().plusDays(plan.horizon());
        Schedule schedule =
                new Schedule(start.toEpochDay(), Math.toIntExact(end.toEpochDay() - start.toEpochDay()), simulation);
        HeldOut first = shop.heldOut(start);
        List<ItemHistory> whole = judged(first, end);
        List<List<ItemHistory>> seen = new ArrayList<>();
        for (int review = 0; review < schedule.reviews(); review++) {
            seen.add(known(shop.heldOut(LocalDate.ofEpochDay(schedule.cutoff(review))), whole));
        }
        List<Policy> policies = new ArrayList<>();
        policies.add(forecast(shop, candidate, schedule, seen));
        policies.addAll(new Rivals(first.calendar()).tuned(schedule, seen.getFirst(), seen::get, USUAL_FILL_RATE));
        double[][] demand = schedule.demand(whole);
        List<Curve> curves =
                policies.stream().map(policy -> schedule.curve(policy, demand)).toList();
        return ReorderTrialReport.of(schedule, start, curves, plan.seed());
    }

    private static List<ItemHistory> judged(HeldOut held, LocalDate end) {
        long start = held.cutoff().toEpochDay();
        Eligibility rule = Eligibility.strictest(held.whole(), start);
        return held.whole().stream()
                .filter(item -> rule.admits(item, start) && item.last() >= end.toEpochDay())
                .toList();
    }

    private static List<ItemHistory> known(HeldOut held, List<ItemHistory> wanted) {
        Map<String, ItemHistory> byId =
                held.known().stream().collect(Collectors.toMap(ItemHistory::id, Function.identity()));
        return wanted.stream().map(item -> byId.get(item.id())).toList();
    }

    private Policy forecast(ShopHistory shop, Candidate candidate, Schedule schedule, List<List<ItemHistory>> seen)
            throws IOException {
        Map<Double, double[][]> levels = new TreeMap<>();
        ForecastPolicy.SERVICE.forEach(level -> levels.put(level, new double[schedule.reviews()][]));
        int review = 0;
        for (int i = 0; i < plan.cutoffs().size(); i++) {
            ShopData known = shop.known(plan.cutoffs().get(i)).toldBy(plan.trend());
            watch.fits(candidate.name(), known.cutoff());
            try (Fitted fitted = new Fitted(candidate.fit(known, plan.horizon(), plan.seed()))) {
                long next = i + 1 < plan.cutoffs().size()
                        ? plan.cutoffs().get(i + 1).toEpochDay()
                        : Long.MAX_VALUE;
                while (review < schedule.reviews() && schedule.cutoff(review) < next) {
                    order(fitted.forecaster(), known, schedule, seen.get(review), levels, review);
                    review++;
                }
            }
        }
        return new ForecastPolicy(candidate.name(), levels);
    }

    private void order(
            Forecaster forecaster,
            ShopData known,
            Schedule schedule,
            List<ItemHistory> items,
            Map<Double, double[][]> levels,
            int review) {
        LocalDate cutoff = LocalDate.ofEpochDay(schedule.cutoff(review));
        List<ItemForecast> forecasts = forecaster.forecast(items, known.calendar(), cutoff, plan.horizon());
        levels.forEach((level, units) -> {
            ReorderTerms terms =
                    ReorderTerms.of(LeadTime.ofDays(simulation.leadTime()), simulation.reviewDays(), level);
            units[review] = forecasts.stream()
                    .mapToDouble(forecast -> ReorderRule.upTo(forecast, terms))
                    .toArray();
        });
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Watch {
        /** A model is fitted now. */
        void fits(String model, LocalDate cutoff);
    }
}
