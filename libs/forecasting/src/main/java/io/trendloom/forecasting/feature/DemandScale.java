package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.List;

/**
 * What an item's demand is divided by, so that large and small sellers look alike: 0.1 plus the mean of its averages of
 * the last 28 and 91 days, in units an open day on sale. The 0.1 carries items through weeks without a sale. An item that
 * has not sold has the shop's typical scale.
 */
final class DemandScale {
    /** Least scale, in units an open day. */
    static final double FLOOR = 0.1;

    static final int SHORT = 28;
    static final int LONG = 91;

    private DemandScale() {}

    static double of(ItemHistory known, ShopCalendar calendar, long cutoff, double typical) {
        return known.isUnsold() ? typical : sold(known, calendar, cutoff);
    }

    /** Median of the scales of the items that have sold; {@link #FLOOR} where none has. */
    static double typical(List<ItemHistory> items, ShopCalendar calendar, long cutoff) {
        double[] scales = items.stream()
                .map(item -> item.asOf(cutoff))
                .filter(item -> !item.isUnsold())
                .mapToDouble(item -> sold(item, calendar, cutoff))
                .sorted()
                .toArray();
        return scales.length == 0 ? FLOOR : scales[scales.length / 2];
    }

    /** Units an open day on sale in the days from {@code from} to {@code to}; 0 where there was none. */
    static double average(ItemHistory known, ShopCalendar calendar, long from, long to) {
        long start = Math.max(from, known.first());
        int open = known.availableDays(calendar, start, to);
        return open == 0 ? 0 : known.units(start, to) / open;
    }

    private static double sold(ItemHistory known, ShopCalendar calendar, long cutoff) {
        return FLOOR
                + average(known, calendar, cutoff - SHORT + 1, cutoff) / 2
                + average(known, calendar, cutoff - LONG + 1, cutoff) / 2;
    }
}
