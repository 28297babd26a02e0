package io.trendloom.forecasting.trend;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The rule that tells an item's trend class from its sales, by thresholds that a shop may choose; {@link #R} are the usual
 * ones.
 *
 * <p>Weekly units are units per open day × 6. Of the four weeks up to the cutoff (P) and the four after it (F), with g =
 * (mean F + 1) / (mean P + 1): growth if g is at least the threshold of growth and enough of the four weeks F lie above mean
 * P; decline if g is at most the threshold of decline and enough of them lie below; otherwise volatile if the standard
 * deviation of F is at least the threshold of volatility times its mean, else stable. Days before the item came on sale count
 * as days without sales, days on which it was out of stock as days that were not open. A week without an open day has no
 * weekly units, and the class is unknown.
 *
 * <p>The class of one day compares the seven open days that end on it (weekly units again per open day × 6, reaching
 * back over the cutoff at the start) with mean P by the same thresholds, without counting weeks: growth, decline, otherwise
 * volatile by the seven days, else stable. A closed day has the class of the last open day before it.
 *
 * @param growth least g of growth, above 1
 * @param decline largest g of decline, above 0 and below 1
 * @param volatility least standard deviation of volatile demand by its mean, above 0
 * @param weeks of the four after the cutoff that must lie above mean P for growth, below it for decline
 */
public record TrendRule(
        double growth,
        double decline,
        @JsonProperty("volatile") double volatility,
        int weeks) {
    /** Growth from 1.25 on, decline up to 0.8, volatile from 0.75 on, three weeks of four. */
    public static final TrendRule R = new TrendRule(1.25, 0.8, 0.75, 3);

    /** Days after the cutoff that the class of an item looks at. */
    public static final int DAYS = 28;

    /** Weeks that it compares with as many before them. */
    public static final int WEEKS = 4;

    /** Open days of the week that units are told by. */
    public static final int OPEN_DAYS_A_WEEK = 6;

    private static final long DAYS_A_WEEK = 7;

    public TrendRule {
        if (!(growth > 1 && Double.isFinite(growth))) {
            throw new IllegalArgumentException(
                    "The threshold of growth (%s) must be above 1. Maybe 1.25 is meant, a quarter more."
                            .formatted(growth));
        }
        if (!(decline > 0 && decline < 1)) {
            throw new IllegalArgumentException(
                    "The threshold of decline (%s) must be above 0 and below 1. Maybe 0.8 is meant, a fifth less."
                            .formatted(decline));
        }
        if (!(volatility > 0 && Double.isFinite(volatility))) {
            throw new IllegalArgumentException(
                    "The threshold of volatile demand (%s) must be above 0.".formatted(volatility));
        }
        if (weeks < 1 || weeks > WEEKS) {
            throw new IllegalArgumentException(
                    "The weeks (%d) of four that must lie above or below must be from 1 to %d."
                            .formatted(weeks, WEEKS));
        }
    }

    /** Class of an item over the four weeks after a cutoff, or null where a week has no open day. */
    public @Nullable TrendClass ofItem(ItemHistory history, ShopCalendar calendar, long cutoff) {
        double before = mean(weekly(history, calendar, cutoff - DAYS + 1));
        double[] future = weekly(history, calendar, cutoff + 1);
        return Double.isNaN(before) || Double.isNaN(mean(future)) ? null : ofWeeks(before, future);
    }

    /**
     * Class of an item by its weekly units.
     *
     * @param before mean of the four weeks up to the cutoff
     * @param future the four weeks after it
     */
    public TrendClass ofWeeks(double before, double[] future) {
        double change = (mean(future) + 1) / (before + 1);
        if (change >= growth && above(future, before, 1) >= weeks) {
            return TrendClass.GROWTH;
        }
        if (change <= decline && above(future, before, -1) >= weeks) {
            return TrendClass.DECLINE;
        }
        return level(future);
    }

    /** Weekly units of the seven days from a day on; NaN where none of them was open. */
    public static double ofWeek(ItemHistory history, ShopCalendar calendar, long from) {
        double units = 0;
        int open = 0;
        for (long day = from; day < from + DAYS_A_WEEK; day++) {
            if (history.isAvailable(calendar, day)) {
                units += history.units(day);
                open++;
            }
        }
        return units / open * OPEN_DAYS_A_WEEK;
    }

    /**
     * Classes of the days after a cutoff, null where the weeks before the cutoff or the days before the day hold too few
     * open days.
     */
    public @Nullable TrendClass[] ofDays(ItemHistory history, ShopCalendar calendar, long cutoff, int days) {
        @Nullable TrendClass[] classes = new @Nullable TrendClass[days];
        double before = mean(weekly(history, calendar, cutoff - DAYS + 1));
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

    private TrendClass ofDay(double[] days, double before) {
        double change = (mean(days) * OPEN_DAYS_A_WEEK + 1) / (before + 1);
        if (change >= growth) {
            return TrendClass.GROWTH;
        }
        return change <= decline ? TrendClass.DECLINE : level(days);
    }

    private TrendClass level(double[] values) {
        double mean = mean(values);
        return mean > 0 && deviation(values, mean) >= volatility * mean ? TrendClass.VOLATILE : TrendClass.STABLE;
    }

    private static double[] weekly(ItemHistory history, ShopCalendar calendar, long from) {
        double[] weekly = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            weekly[week] = ofWeek(history, calendar, from + DAYS_A_WEEK * week);
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
