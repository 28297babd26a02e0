package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;
import java.util.List;

/** Demand of each weekday against the average open day, over the whole shop. */
public final class WeekdayProfile {
    private static final int WINDOW = 91;
    private static final double SMALLEST = 0.05;

    private final double[] factors;

    /** A profile by its factors, Monday … Sunday. */
    public WeekdayProfile(List<Double> factors) {
        this.factors = Numbers.array(factors);
    }

    private WeekdayProfile(double[] factors) {
        this.factors = factors;
    }

    /** Means of the open days of each weekday in the 91 days up to the cutoff, by their overall mean. */
    public static WeekdayProfile of(List<ItemHistory> items, ShopCalendar calendar, long cutoff) {
        double[] units = new double[7];
        int[] open = new int[7];
        for (long day = cutoff - WINDOW + 1; day <= cutoff; day++) {
            if (calendar.isOpen(day)) {
                long on = day;
                units[ShopCalendar.weekday(day)] +=
                        items.stream().mapToDouble(item -> item.units(on)).sum();
                open[ShopCalendar.weekday(day)]++;
            }
        }
        double mean = Arrays.stream(units).sum() / Arrays.stream(open).sum();
        double[] factors = new double[7];
        Arrays.setAll(factors, w -> open[w] == 0 || !(mean > 0) ? 1 : Math.max(SMALLEST, units[w] / open[w] / mean));
        return new WeekdayProfile(factors);
    }

    /** Factor of a day. */
    public double factor(long epochDay) {
        return factors[ShopCalendar.weekday(epochDay)];
    }

    /** Sum of the factors of the days between two day numbers, both included, on which an item could be bought. */
    double sum(ItemHistory item, ShopCalendar calendar, long from, long to) {
        double sum = 0;
        for (long day = from; day <= to; day++) {
            sum += item.isAvailable(calendar, day) ? factor(day) : 0;
        }
        return sum;
    }

    /** Sum of the factors of the open days between two day numbers, both included. */
    public double sum(ShopCalendar calendar, long from, long to) {
        double sum = 0;
        for (long day = from; day <= to; day++) {
            if (calendar.isOpen(day)) {
                sum += factor(day);
            }
        }
        return sum;
    }

    /** Monday … Sunday, 7 numbers. */
    public List<Double> toList() {
        return Numbers.list(factors);
    }
}
