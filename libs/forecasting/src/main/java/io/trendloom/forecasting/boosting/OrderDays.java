package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;

/** Averages over the days on which an item could be bought. Those of order lines are NaN where these are not known. */
final class OrderDays {
    private final double[] open;
    private final double[] units;
    private final double[] lines;
    private final double[] logSizes;

    private OrderDays(int longest) {
        open = new double[longest];
        units = new double[longest];
        lines = new double[longest];
        logSizes = new double[longest];
    }

    /** The days up to a cutoff, at most so many calendar days back and none before the item came on sale. */
    static OrderDays of(ItemHistory item, ShopCalendar calendar, long cutoff, int longest) {
        OrderDays days = new OrderDays(Math.toIntExact(Math.clamp(cutoff - item.first() + 1, 0, longest)));
        for (int back = 0; back < days.open.length; back++) {
            long day = cutoff - back;
            if (item.isAvailable(calendar, day)) {
                days.open[back] = 1;
                days.units[back] = item.units(day);
                days.lines[back] = item.orders(day, day);
                days.logSizes[back] = item.logSizes(day, day);
            }
        }
        return days;
    }

    /** Units of a day in the last so many calendar days; 0 where none was open. */
    double units(int back) {
        return average(units, 0, back);
    }

    double lines(int back) {
        return average(lines, 0, back);
    }

    /** Order lines of a day between two numbers of calendar days back. */
    double lines(int from, int to) {
        return average(lines, from, to);
    }

    /** Mean logarithm of 1 + the units of a line; NaN where there was none. */
    double logSize(int back) {
        return sum(logSizes, 0, back) / sum(lines, 0, back);
    }

    /** Units of a day, each day weighing half of the one so many days after it. */
    double fading(int halfLife) {
        return fading(units, halfLife);
    }

    double fadingLines(int halfLife) {
        return fading(lines, halfLife);
    }

    private double fading(double[] values, int halfLife) {
        double rate = Math.pow(0.5, 1.0 / halfLife);
        double weight = 1;
        double sum = 0;
        double weights = 0;
        for (int back = 0; back < values.length; back++) {
            sum += weight * values[back];
            weights += weight * open[back];
            weight *= rate;
        }
        return weights > 0 ? sum / weights : 0;
    }

    private double average(double[] values, int from, int to) {
        double days = sum(open, from, to);
        return days > 0 ? sum(values, from, to) / days : 0;
    }

    private static double sum(double[] values, int from, int to) {
        int end = Math.min(values.length, to);
        return from >= end ? 0 : Arrays.stream(values, from, end).sum();
    }
}
