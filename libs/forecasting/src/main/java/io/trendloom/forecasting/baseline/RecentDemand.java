package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;

/**
 * An item's open days on sale and in stock among the 91 up to a cutoff, each divided by its weekday's factor; the last 28 days count
 * threefold in quantiles and alone in the average.
 */
@SuppressWarnings("ArrayRecordComponent")
record RecentDemand(double[] levels, double[] weights, double average) {
    private static final int WINDOW = 91;
    private static final int RECENT = 28;
    private static final double RECENT_WEIGHT = 3;

    static RecentDemand of(ItemHistory item, ShopCalendar calendar, WeekdayProfile profile, long cutoff) {
        double[] levels = new double[WINDOW];
        double[] weights = new double[WINDOW];
        int count = 0;
        for (long day = Math.max(item.first(), cutoff - WINDOW + 1); day <= cutoff; day++) {
            if (item.isAvailable(calendar, day)) {
                levels[count] = item.units(day) / profile.factor(day);
                weights[count] = day > cutoff - RECENT ? RECENT_WEIGHT : 1;
                count++;
            }
        }
        return new RecentDemand(
                Arrays.copyOf(levels, count), Arrays.copyOf(weights, count), average(item, calendar, profile, cutoff));
    }

    boolean isEmpty() {
        return levels.length == 0;
    }

    double[] quantiles(double[] at) {
        return WeightedQuantiles.of(levels, weights, at);
    }

    private static double average(ItemHistory item, ShopCalendar calendar, WeekdayProfile profile, long cutoff) {
        long from = Math.max(item.first(), cutoff - RECENT + 1);
        double open = profile.sum(item, calendar, from, cutoff);
        return open > 0 ? item.units(from, cutoff) / open : 0;
    }
}
