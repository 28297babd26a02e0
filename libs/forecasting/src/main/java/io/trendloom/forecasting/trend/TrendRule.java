package io.trendloom.forecasting.trend;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The rule that tells an item's trend class from its sales.
 *
 * <p>Weekly units are units per open day × 6. Of the four weeks up to the cutoff (P) and the four after it (F), with g =
 * (mean F + 1) / (mean P + 1): growth if g ≥ 1.25 and at least 3 of the 4 weeks F lie above mean P; decline if g ≤ 0.8
 * and at least 3 lie below; otherwise volatile if the standard deviation of F is at least 0.75 of its mean, else
 * stable. Days before the item came on sale count as days without sales, days on which it was out of stock as days that
 * were not open. A week without an open day has no weekly units, and the class is unknown.
 *
 * <p>The class of one day compares the seven open days that end on it (weekly units again per open day × 6, reaching
 * back over the cutoff at the start) with mean P: growth if g ≥ 1.25, decline if g ≤ 0.8, otherwise volatile if the
 * standard deviation of the seven days is at least 0.75 of their mean, else stable. A closed day has the class of the
 * last open day before it.
 */
public final class TrendRule {
    /** Days after the cutoff that the class of an item looks at. */
    public static final int DAYS = 28;

    private static final int WEEKS = 4;
    private static final double OPEN_DAYS_A_WEEK = 6;
    private static final double GROWTH = 1.25;
    private static final double DECLINE = 0.8;
    private static final double VOLATILE = 0.75;
    private static final int MAJORITY = 3;

    private TrendRule() {}

    /** Class of an item over the four weeks after a cutoff, or null where a week has no open day. */
    public static @Nullable TrendClass ofItem(ItemHistory history, ShopCalendar calendar, long cutoff) {
        double[] past = weeks(history, calendar, cutoff - DAYS + 1);
        double[] future = weeks(history, calendar, cutoff + 1);
        double before = mean(past);
        double after = mean(future);
        if (Double.isNaN(before) || Double.isNaN(after)) {
            return null;
        }
        double change = (after + 1) / (before + 1);
        if (change >= GROWTH && above(future, before, 1) >= MAJORITY) {
            return TrendClass.GROWTH;
        }
        if (change <= DECLINE && above(future, before, -1) >= MAJORITY) {
            return TrendClass.DECLINE;
        }
        return level(future);
    }

    /**
     * Classes of the days after a cutoff, null where the weeks before the cutoff or the days before the day hold too few
     * open days.
     */
    public static @Nullable TrendClass[] ofDays(ItemHistory history, ShopCalendar calendar, long cutoff, int days) {
        @Nullable TrendClass[] classes = new @Nullable TrendClass[days];
        double before = mean(weeks(history, calendar, cutoff - DAYS + 1));
        if (Double.isNaN(before)) {
            return classes;
        }
        RecentDays recent = new RecentDays(history, calendar, cutoff);
        for (int i = 0; i < days; i++) {
            recent.add(cutoff + 1 + i);
            classes[i] = recent.isFull() ? ofDay(recent.values(), before) : null;
        }
        return classes;
    }

    private static TrendClass ofDay(double[] days, double before) {
        double change = (mean(days) * OPEN_DAYS_A_WEEK + 1) / (before + 1);
        if (change >= GROWTH) {
            return TrendClass.GROWTH;
        }
        return change <= DECLINE ? TrendClass.DECLINE : level(days);
    }

    private static TrendClass level(double[] values) {
        double mean = mean(values);
        return mean > 0 && deviation(values, mean) >= VOLATILE * mean ? TrendClass.VOLATILE : TrendClass.STABLE;
    }

    private static double[] weeks(ItemHistory history, ShopCalendar calendar, long from) {
        double[] weekly = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            long start = from + 7L * week;
            double units = 0;
            int open = 0;
            for (long day = start; day < start + 7; day++) {
                if (history.isAvailable(calendar, day)) {
                    units += history.units(day);
                    open++;
                }
            }
            weekly[week] = units / open * OPEN_DAYS_A_WEEK;
        }
        return weekly;
    }

    private static int above(double[] values, double level, int sign) {
        int count = 0;
        for (double value : values) {
            if (sign * (value - level) > 0) {
                count++;
            }
        }
        return count;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
