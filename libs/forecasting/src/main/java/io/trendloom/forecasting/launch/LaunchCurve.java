package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How what a launch sells in its first 28 days spreads over them.
 *
 * @param weekdays demand of an open Monday … Sunday against the average open day, 7 numbers
 * @param weeks demand of an open day of the first, second, third and any later week, 4 numbers
 */
public record LaunchCurve(List<Double> weekdays, List<Double> weeks) {
    private static final int WEEKS = 4;
    private static final int WEEK = 7;
    private static final double SMALLEST = 0.05;

    public LaunchCurve {
        weekdays = List.copyOf(weekdays);
        weeks = List.copyOf(weeks);
        if (weekdays.size() != WEEK || weeks.size() != WEEKS) {
            throw new IllegalArgumentException("A launch's curve has %d weekdays and %d weeks, not %d and %d."
                    .formatted(WEEK, WEEKS, weekdays.size(), weeks.size()));
        }
    }

    /** The curve that rows follow. */
    static LaunchCurve of(List<LaunchRow> rows, ShopCalendar calendar) {
        LaunchCurve flat = new LaunchCurve(ones(WEEK), ones(WEEKS));
        List<Double> weekdays = factors(rows, calendar, flat, WEEK, (on, day) -> ShopCalendar.weekday(on));
        LaunchCurve shaped = new LaunchCurve(weekdays, flat.weeks());
        return new LaunchCurve(weekdays, factors(rows, calendar, shaped, WEEKS, (on, day) -> week(day)));
    }

    /** What an item launched on a day sells between two days, against its first 28 days; 0 where none of these is open. */
    double share(ShopCalendar calendar, long launch, long from, long to) {
        double whole = sum(calendar, launch, launch, launch + LiveItem.WINDOW - 1);
        return whole > 0 ? sum(calendar, launch, Math.max(launch, from), to) / whole : 0;
    }

    private double sum(ShopCalendar calendar, long launch, long from, long to) {
        double sum = 0;
        for (long day = from; day <= to; day++) {
            sum += calendar.isOpen(day)
                    ? weekdays.get(ShopCalendar.weekday(day)) * weeks.get(week((int) (day - launch)))
                    : 0;
        }
        return sum;
    }

    private static int week(int day) {
        return Math.min(WEEKS - 1, day / WEEK);
    }

    /** Units sold against those that a curve expects, by groups of days. */
    private static List<Double> factors(
            List<LaunchRow> rows, ShopCalendar calendar, LaunchCurve curve, int groups, GroupOfDay group) {
        double[] sold = new double[groups];
        double[] expected = new double[groups];
        for (LaunchRow row : rows) {
            for (int day = 0; day < LiveItem.WINDOW; day++) {
                long on = row.eve() + 1 + day;
                sold[group.of(on, day)] += row.days()[day];
                expected[group.of(on, day)] += curve.sum(calendar, row.eve() + 1, on, on);
            }
        }
        return relative(sold, expected);
    }

    private static List<Double> relative(double[] sold, double[] expected) {
        double mean = Arrays.stream(sold).sum() / Arrays.stream(expected).sum();
        return IntStream.range(0, sold.length)
                .mapToObj(i -> expected[i] > 0 && mean > 0 ? Math.max(SMALLEST, sold[i] / expected[i] / mean) : 1)
                .toList();
    }

    private static List<Double> ones(int count) {
        return IntStream.range(0, count).mapToObj(i -> 1.0).toList();
    }

    private interface GroupOfDay {
        int of(long on, int day);
    }
}
