package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How far repeating the same weekday was off an item's sales in the 91 days up to a cutoff, in units. */
final class RepeatErrors {
    private static final int WINDOW = 91;
    private static final double MEDIAN = 0.5;

    private final ItemHistory item;
    private final ShopCalendar calendar;
    private final long cutoff;

    RepeatErrors(ItemHistory item, ShopCalendar calendar, long cutoff) {
        this.item = item;
        this.calendar = calendar;
        this.cutoff = cutoff;
    }

    /** Absolute errors of the open days in stock, each from the day before. */
    double[] ofDays() {
        return LongStream.rangeClosed(from(1), cutoff)
                .filter(day -> item.isAvailable(calendar, day))
                .mapToDouble(day -> Math.abs(item.units(day) - SeasonalNaive.repeated(item, calendar, day - 1, day)))
                .toArray();
    }

    /** Absolute errors of a period, from every day after which it had passed by the cutoff. */
    double[] of(Period period) {
        return LongStream.rangeClosed(from(period.offset() + period.days()), cutoff)
                .map(end -> end - period.offset() - period.days())
                .mapToDouble(then -> Math.abs(item.units(period.from(then), period.to(then)) - repeated(period, then)))
                .toArray();
    }

    private double repeated(Period period, long then) {
        return LongStream.rangeClosed(period.from(then), period.to(then))
                .mapToDouble(day -> SeasonalNaive.repeated(item, calendar, then, day))
                .sum();
    }

    /** The first day of the window by which an item on sale for a week could have been forecast so many days ahead. */
    private long from(int ahead) {
        return Math.max(cutoff - WINDOW + 1, item.first() + 6 + ahead);
    }

    /** Distances of quantiles from the median: none where there are no errors. */
    double[] spread(double[] errors, double[] levels) {
        if (errors.length == 0) {
            return new double[levels.length];
        }
        double[] inside =
                Arrays.stream(levels).map(level -> 2 * Math.abs(level - MEDIAN)).toArray();
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        double[] distances = new double[levels.length];
        Arrays.setAll(distances, i -> Math.signum(levels[i] - MEDIAN) * quantile(sorted, inside[i]));
        return distances;
    }

    private static double quantile(double[] sorted, double level) {
        int rank = (int) Math.ceil(level * sorted.length - 1e-9) - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }
}
