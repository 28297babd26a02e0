package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;

/**
 * What boosting reads of an item at a cutoff. Nothing in it is the same for all items of a cutoff: deep trees would learn
 * the few cutoffs by heart.
 *
 * @param values {@link #WIDTH} numbers
 * @param base units expected of an open day: the mean of the averages of 28 and 91 days, as sold and with large days
 *     capped
 */
@SuppressWarnings("ArrayRecordComponent")
record ItemFeatures(float[] values, double base) {
    static final int WIDTH = 30;

    private static final int LONGEST = 182;
    private static final int QUARTER = 91;
    private static final int MONTH = 28;
    private static final int WEEKS = 8;
    private static final double FLOOR = 0.05;

    static ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff) {
        OpenDays days = OpenDays.of(known, calendar, cutoff, LONGEST);
        double[] sizes = days.sizes(QUARTER);
        double cap = cap(sizes);
        double[] capped = days.cappedAt(cap);
        double month = days.average(0, MONTH);
        double quarter = days.average(0, QUARTER);
        double cappedMonth = days.average(capped, 0, MONTH);
        double cappedQuarter = days.average(capped, 0, QUARTER);
        Columns columns = new Columns(WIDTH)
                .add(log(days.average(0, 7)), log(month), log(days.average(0, 56)), log(quarter))
                .add(log(days.average(0, LONGEST)), log(cappedMonth), log(cappedQuarter))
                .add(ratio(month, quarter), ratio(days.average(0, 7), month), ratio(days.average(0, 14), month))
                .add(ratio(month, days.average(MONTH, 2 * MONTH)), ratio(cappedMonth, cappedQuarter))
                .add(ratio(quarter, days.average(QUARTER, LONGEST)), ratio(month, cappedMonth))
                .add(days.zeroShare(MONTH), days.zeroShare(QUARTER), days.zeroShare(LONGEST))
                .add(days.sinceSale(), days.sinceSale() * Math.log(days.zeroShare(QUARTER) + FLOOR))
                .add(size(sizes, 0.25), size(sizes, 0.5), size(sizes, 0.9), size(sizes, 1))
                .add(sizes.length, Math.log1p(Math.max(0, cutoff - known.first())));
        weeks(columns, days);
        prices(columns, known, cutoff);
        return new ItemFeatures(columns.values(), (month + quarter + cappedMonth + cappedQuarter) / 4);
    }

    /** The larger of four median selling days, and of the 0.9 quantile but at most 12 units. */
    private static double cap(double[] sizes) {
        return sizes.length == 0 ? 0 : Math.max(4 * at(sizes, 0.5), Math.min(at(sizes, 0.9), 12));
    }

    /** Variation of the last eight weeks, how steadily they rise, and the best week's share. */
    private static void weeks(Columns columns, OpenDays days) {
        double[] weekly = new double[WEEKS];
        Arrays.setAll(weekly, week -> days.average(7 * week, 7 * week + 7));
        double mean = Arrays.stream(weekly).average().orElse(0);
        double squares = 0;
        double slope = 0;
        for (int week = 0; week < WEEKS; week++) {
            squares += (weekly[week] - mean) * (weekly[week] - mean);
            slope += ((WEEKS - 1) / 2.0 - week) * weekly[week];
        }
        columns.add(
                Math.sqrt(squares / WEEKS) / (mean + FLOOR),
                slope / 42 / (mean + FLOOR),
                Arrays.stream(weekly).max().orElse(0) / (mean + FLOOR));
    }

    private static void prices(Columns columns, ItemHistory known, long cutoff) {
        double month = price(known, cutoff - MONTH + 1, cutoff);
        double before = price(known, cutoff - LONGEST + 1, cutoff - MONTH);
        columns.add(Math.log(month), Math.log(month / before));
    }

    private static double price(ItemHistory known, long from, long to) {
        double units = known.units(from, to);
        return units > 0 ? known.revenue(from, to) / units : Double.NaN;
    }

    private static double size(double[] sizes, double level) {
        return sizes.length == 0 ? 0 : Math.log1p(at(sizes, level));
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(level * sorted.length))];
    }

    private static double log(double average) {
        return Math.log(average + FLOOR);
    }

    private static double ratio(double average, double base) {
        return Math.log((average + FLOOR) / (base + FLOOR));
    }
}
