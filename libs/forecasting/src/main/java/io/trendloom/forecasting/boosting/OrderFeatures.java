package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;

/**
 * What boosting reads beside {@link ItemFeatures}: order lines a day and their usual size, what a day sells when every line
 * has that size, and levels that forget the past by half in 10, 30 and 90 days. Of an item whose order lines are not known
 * the numbers about them are missing.
 *
 * <p>The units expected of an open day are the mean of four levels: those of 28 and 91 days, as sold and at the usual size;
 * those that forget in 30 and in 90 days; and that of a year. A level of the last weeks alone follows every wholesale order.
 */
final class OrderFeatures {
    static final int WIDTH = ItemFeatures.WIDTH + 31;

    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final int EIGHT_WEEKS = 56;
    private static final int QUARTER = 91;
    private static final int YEAR = 365;
    private static final int FAST = 10;
    private static final int MIDDLE = 30;
    private static final int SLOW = 90;
    private static final double FLOOR = 0.05;

    private final OrderDays days;
    private final ItemFeatures recent;
    private final double size;

    private OrderFeatures(OrderDays days, ItemFeatures recent) {
        this.days = days;
        this.recent = recent;
        this.size = days.logSize(QUARTER);
    }

    static ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff) {
        return new OrderFeatures(OrderDays.of(known, calendar, cutoff, YEAR), ItemFeatures.of(known, calendar, cutoff))
                .features();
    }

    private ItemFeatures features() {
        double level = level();
        Columns columns = new Columns(WIDTH);
        for (float value : recent.values()) {
            columns.add(value);
        }
        lines(columns);
        usual(columns);
        slow(columns, level);
        double expected = (level + days.fading(MIDDLE) + days.fading(SLOW) + days.units(YEAR)) / 4;
        return new ItemFeatures(columns.values(), expected);
    }

    /** Units of an open day by 28 and 91 days, half of it with lines of the usual size where these are known. */
    private double level() {
        double level = (days.units(MONTH) + days.units(QUARTER) + usual(MONTH) + usual(QUARTER)) / 4;
        return Double.isNaN(level) ? recent.base() : level;
    }

    private void lines(Columns columns) {
        double month = days.lines(MONTH);
        columns.add(log(days.lines(WEEK)), log(month), log(days.lines(EIGHT_WEEKS)), log(days.lines(QUARTER)))
                .add(ratio(month, days.lines(QUARTER)), ratio(days.lines(WEEK), month))
                .add(ratio(month, days.lines(MONTH, EIGHT_WEEKS)), size, days.logSize(MONTH) - size);
    }

    private void usual(Columns columns) {
        columns.add(ratio(days.units(MONTH), usual(MONTH)), ratio(days.units(QUARTER), usual(QUARTER)))
                .add(ratio(usual(MONTH), usual(QUARTER)), log(usual(MONTH)), log(usual(QUARTER)));
    }

    private void slow(Columns columns, double level) {
        columns.add(log(days.units(YEAR)), log(days.lines(YEAR)), ratio(days.units(QUARTER), days.units(YEAR)))
                .add(ratio(days.lines(QUARTER), days.lines(YEAR)), ratio(days.units(MONTH), days.units(YEAR)));
        for (int halfLife : Arrays.asList(FAST, MIDDLE, SLOW)) {
            columns.add(log(days.fading(halfLife)), log(days.fadingLines(halfLife)))
                    .add(ratio(days.fading(halfLife), level), ratio(days.fadingLines(halfLife), days.lines(QUARTER)));
        }
    }

    private double usual(int back) {
        return days.lines(back) * (Double.isNaN(size) ? 0 : Math.expm1(size));
    }

    private static double log(double average) {
        return Math.log(average + FLOOR);
    }

    private static double ratio(double average, double base) {
        return Math.log((average + FLOOR) / (base + FLOOR));
    }
}
