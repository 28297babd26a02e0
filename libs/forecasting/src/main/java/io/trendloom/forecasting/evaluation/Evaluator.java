package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Judges forecasters on the same windows held out: the 30 days after a cutoff, of every eligible item. Equal seeds judge
 * alike.
 */
public final class Evaluator {
    /** Days after the cutoff that are judged. */
    public static final int DAYS = 30;

    private final List<ItemHistory> whole;
    private final List<ItemHistory> known;
    private final Eligibility rule;
    private final ShopCalendar calendar;
    private final LocalDate cutoff;
    private final long seed;

    /** Windows of the items that reach at least 30 days past the cutoff. */
    public Evaluator(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, long seed) {
        long day = cutoff.toEpochDay();
        List<ItemHistory> complete =
                items.stream().filter(item -> item.last() >= day + DAYS).toList();
        this.rule = Eligibility.strictest(complete, day);
        this.whole = complete.stream().filter(item -> rule.admits(item, day)).toList();
        if (whole.isEmpty()) {
            throw new IllegalArgumentException(
                    "No item sold in the 28 days before the cutoff %s and is known for 30 days after it. Maybe the shop's history is too short to evaluate on."
                            .formatted(cutoff));
        }
        this.known = whole.stream().map(item -> item.asOf(cutoff)).toList();
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.seed = seed;
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

    /** The rule by which they were taken. */
    public Eligibility rule() {
        return rule;
    }

    /** Asks a forecaster and scores its answers. */
    public ScoredModel score(Forecaster forecaster) {
        List<ItemForecast> forecasts = forecaster.forecast(known, calendar, cutoff, DAYS);
        SplittableRandom random = new SplittableRandom(seed);
        ScoreSums sums = new ScoreSums();
        for (int i = 0; i < whole.size(); i++) {
            sums.add(new ItemOutcome(whole.get(i), calendar, forecasts.get(i)), random);
        }
        return new ScoredModel(forecaster.name(), sums.scores(), sums.totals());
    }
}
