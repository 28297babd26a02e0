package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Judges forecasters on the same windows held out: the days after a cutoff, of every eligible item. Equal seeds judge alike. */
public final class Evaluator {
    /** Days after the cutoff that totals are judged over, and days where nothing else is asked. */
    public static final int DAYS = 30;

    private final List<ItemHistory> whole;
    private final List<ItemHistory> known;
    private final Eligibility rule;
    private final ShopCalendar calendar;
    private final LocalDate cutoff;
    private final int horizon;
    private final TrendRule trend;
    private final long seed;

    /** Windows of the items that reach at least 30 days past the cutoff. */
    public Evaluator(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, TrendRule trend, long seed) {
        this(HeldOut.after(items, calendar, cutoff), DAYS, trend, seed);
    }

    /**
     * Windows of the items that reach past the horizon.
     *
     * @param horizon days judged, at least 30
     * @param trend rule of the classes that came
     */
    public Evaluator(HeldOut held, int horizon, TrendRule trend, long seed) {
        this.trend = trend;
        this.calendar = held.calendar();
        this.cutoff = held.cutoff();
        this.horizon = Period.requireHorizon(horizon);
        this.seed = seed;
        long day = cutoff.toEpochDay();
        HeldOut complete = held.complete(day + horizon);
        this.rule = Eligibility.strictest(complete.known(), day);
        HeldOut judged = complete.only(rule);
        this.whole = judged.whole();
        this.known = judged.known();
        if (whole.isEmpty()) {
            throw new IllegalArgumentException(
                    "No item sold in the 28 days before the cutoff %s and is known for %d days after it. Maybe the shop's history is too short to evaluate on."
                            .formatted(cutoff, horizon));
        }
    }

    /** Whether any item could be judged at a cutoff. */
    public static boolean canJudge(List<ItemHistory> items, LocalDate cutoff) {
        long day = cutoff.toEpochDay();
        return items.stream().anyMatch(item -> item.last() >= day + DAYS && Eligibility.ANY.admits(item, day));
    }

    /** Last day that forecasters know. */
    public LocalDate cutoff() {
        return cutoff;
    }

    /** Number of items judged. */
    public int items() {
        return whole.size();
    }

    /** The items judged, as known at the cutoff. */
    public List<ItemHistory> known() {
        return known;
    }

    /** The rule by which they were taken. */
    public Eligibility rule() {
        return rule;
    }

    /** Asks a forecaster and scores its answers. */
    public ScoredModel score(Forecaster forecaster) {
        return new ScoredModel(
                forecaster.name(),
                known.stream().map(ItemHistory::id).toList(),
                score(forecaster.forecast(known, calendar, cutoff, horizon)));
    }

    /** Scores forecasts of {@link #known}, in their order. */
    public List<ItemScore> score(List<ItemForecast> forecasts) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemScore> scores = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            scores.add(ItemScore.of(
                    new ItemOutcome(whole.get(i), known.get(i), calendar, trend, forecasts.get(i)), random));
        }
        return scores;
    }
}
