package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Level and weekday effects of an item after smoothing up to a cutoff.
 *
 * @param level units of an average open day
 * @param weekdays what Monday … Sunday sell above or below it, in units
 * @param alpha weight of a day's error in the level, in [0, 1]
 * @param gamma weight of a day's error in its weekday's effect, in [0, 1 − alpha]
 * @param variance mean squared error a day ahead, in units²
 */
@SuppressWarnings("ArrayRecordComponent")
record EtsState(double level, double[] weekdays, double alpha, double gamma, double variance) {
    private static final int START = 28;

    /** The state with the smallest mean squared error. */
    static EtsState best(ItemHistory item, ShopCalendar calendar, long cutoff, SmoothingGrid grid) {
        return grid.alphas().stream()
                .flatMap(alpha -> grid.gammas().stream().map(gamma -> of(item, calendar, cutoff, alpha, gamma)))
                .min(Comparator.comparingDouble(EtsState::variance))
                .orElseThrow();
    }

    static EtsState of(ItemHistory item, ShopCalendar calendar, long cutoff, double alpha, double gamma) {
        long start = Math.min(cutoff, item.first() + START - 1);
        double level = mean(item, calendar, start);
        double[] weekdays = effects(item, calendar, start, level);
        double squares = 0;
        int days = 0;
        for (long day = item.first(); day <= cutoff; day++) {
            if (item.isAvailable(calendar, day)) {
                int weekday = ShopCalendar.weekday(day);
                double error = item.units(day) - level - weekdays[weekday];
                if (day > start) {
                    level += alpha * error;
                    weekdays[weekday] += gamma * error;
                }
                squares += error * error;
                days++;
            }
        }
        return new EtsState(level, weekdays, alpha, gamma, days == 0 ? 0 : squares / days);
    }

    private static double mean(ItemHistory item, ShopCalendar calendar, long end) {
        int open = item.availableDays(calendar, item.first(), end);
        return open == 0 ? 0 : item.units(item.first(), end) / open;
    }

    private static double[] effects(ItemHistory item, ShopCalendar calendar, long end, double level) {
        double[] sums = new double[7];
        int[] open = new int[7];
        for (long day = item.first(); day <= end; day++) {
            if (item.isAvailable(calendar, day)) {
                sums[ShopCalendar.weekday(day)] += item.units(day) - level;
                open[ShopCalendar.weekday(day)]++;
            }
        }
        double[] effects = new double[7];
        Arrays.setAll(effects, weekday -> open[weekday] == 0 ? 0 : sums[weekday] / open[weekday]);
        return effects;
    }

    /** Expected units of a later day, before what is below 0 becomes 0. */
    double mean(long day) {
        return level + weekdays[ShopCalendar.weekday(day)];
    }
}
