package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;

/** What boosting reads of a day ahead of an item: its features, how far ahead, and what the weekday sold. */
final class DayRows {
    static final int WIDTH = ItemFeatures.WIDTH + 4;

    private static final int WEEKS = 13;
    private static final double FLOOR = 0.05;

    private DayRows() {}

    static float[] row(
            ItemHistory known, ShopCalendar calendar, ItemFeatures features, long then, long day, double factor) {
        float[] row = Arrays.copyOf(features.values(), WIDTH);
        double sum = 0;
        int open = 0;
        for (long before = day - 7 * Math.ceilDiv(day - then, 7);
                before > then - 7L * WEEKS && before >= known.first();
                before -= 7) {
            if (known.isAvailable(calendar, before)) {
                sum += known.units(before);
                open++;
            }
        }
        double weekday = open == 0 ? Double.NaN : Math.log((sum / open + FLOOR) / (features.base() + FLOOR));
        row[ItemFeatures.WIDTH] = day - then;
        row[ItemFeatures.WIDTH + 1] = (float) Math.log(factor);
        row[ItemFeatures.WIDTH + 2] = (float) weekday;
        row[ItemFeatures.WIDTH + 3] = ShopCalendar.weekday(day);
        return row;
    }
}
