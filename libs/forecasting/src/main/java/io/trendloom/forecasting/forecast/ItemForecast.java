package io.trendloom.forecasting.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * Demand and trend of one item after a cutoff.
 *
 * @param itemId the shop's id of the item
 * @param cutoff last day known
 * @param days the horizon, day by day from the day after the cutoff
 * @param totals the first 7, 14 and 30 days; never falling from one to the next at any level
 * @param weeks each of the first four weeks
 * @param trend of the item over these four weeks
 * @param coldStart whether the item had not sold by the cutoff
 */
public record ItemForecast(
        String itemId,
        LocalDate cutoff,
        List<DayForecast> days,
        List<PeriodForecast> totals,
        List<PeriodForecast> weeks,
        ItemTrend trend,
        boolean coldStart) {
    /** Lengths of the totals, in days. */
    public static final List<Integer> TOTAL_DAYS = List.of(7, 14, 30);

    /** Number of weeks that have a forecast of their own. */
    public static final int WEEKS = 4;

    public ItemForecast {
        days = List.copyOf(days);
        totals = TotalsInOrder.rising(totals);
        weeks = List.copyOf(weeks);
    }

    /**
     * Demand over the first days together: a total of its own for 7, 14 and 30 days, between them in proportion to the
     * expected demand of the days, so that more days never mean less and a closed day adds nothing.
     *
     * @param length 1 up to the horizon, at most 30
     */
    public Quantiles demandOver(int length) {
        return TotalsInOrder.over(this, length);
    }

    /** The same forecast with fewer days; totals and weeks stay. */
    public ItemForecast withHorizon(int length) {
        return length == days.size()
                ? this
                : new ItemForecast(itemId, cutoff, days.subList(0, length), totals, weeks, trend, coldStart);
    }
}
