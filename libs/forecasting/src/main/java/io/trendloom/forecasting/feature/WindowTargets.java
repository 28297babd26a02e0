package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.NetworkTargets;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came after windows, up to the last day known of an item. Closed days, days out of stock and days after it are
 * masked, and periods that were out of stock for more than half of their open days.
 */
final class WindowTargets {
    private final ShopCalendar calendar;
    private final TrendRule rule;
    private final int horizon;
    private final NetworkTargets targets;

    WindowTargets(int size, int horizon, ShopCalendar calendar, TrendRule rule) {
        this.rule = rule;
        this.calendar = calendar;
        this.horizon = horizon;
        int totals = size * Period.TOTALS.size();
        int weeks = size * Period.WEEKS.size();
        this.targets = new NetworkTargets(
                new float[size],
                new float[size * horizon],
                new float[size * horizon],
                new float[totals],
                new float[totals],
                new float[weeks],
                new float[weeks],
                unknown(size),
                unknown(size * horizon));
    }

    NetworkTargets targets() {
        return targets;
    }

    /**
     * Writes what a whole history sold after a cutoff.
     *
     * @param learned the same history as its demand is learned; trends are those of the history as it is
     */
    void put(int row, ItemHistory whole, ItemHistory learned, long cutoff, double scale) {
        targets.scales()[row] = (float) scale;
        demand(row, learned, cutoff, scale);
        for (int i = 0; i < Period.ALL.size(); i++) {
            Period period = Period.ALL.get(i);
            boolean total = i < Period.TOTALS.size();
            int at = total ? row * Period.TOTALS.size() + i : row * Period.WEEKS.size() + i - Period.TOTALS.size();
            int available = whole.availableDays(calendar, period.from(cutoff), period.to(cutoff));
            boolean enough = available > 0 && 2 * available >= period.openDays(calendar, cutoff);
            if (enough && period.to(cutoff) <= whole.last()) {
                double units = learned.units(period.from(cutoff), period.to(cutoff));
                (total ? targets.totals() : targets.weeks())[at] = (float) (units / scale * period.days() / available);
                (total ? targets.totalsMask() : targets.weeksMask())[at] = 1;
            }
        }
        trends(row, whole, cutoff);
    }

    private void demand(int row, ItemHistory whole, long cutoff, double scale) {
        for (int i = 0; i < horizon && cutoff + 1 + i <= whole.last(); i++) {
            long day = cutoff + 1 + i;
            if (whole.isAvailable(calendar, day)) {
                targets.demand()[row * horizon + i] = (float) (whole.units(day) / scale);
                targets.demandMask()[row * horizon + i] = 1;
            }
        }
    }

    private void trends(int row, ItemHistory whole, long cutoff) {
        if (cutoff + TrendRule.DAYS <= whole.last()) {
            targets.itemTrend()[row] = index(rule.ofItem(whole, calendar, cutoff));
        }
        int known = Math.toIntExact(Math.clamp(whole.last() - cutoff, 0, horizon));
        @Nullable TrendClass[] days = rule.ofDays(whole, calendar, cutoff, known);
        for (int i = 0; i < known; i++) {
            targets.dayTrend()[row * horizon + i] = index(days[i]);
        }
    }

    private static int index(@Nullable TrendClass trend) {
        return trend == null ? -1 : trend.ordinal();
    }

    private static int[] unknown(int length) {
        int[] classes = new int[length];
        Arrays.fill(classes, -1);
        return classes;
    }
}
