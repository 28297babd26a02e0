package io.trendloom.forecasting.forecast;

import io.trendloom.forecasting.series.ShopCalendar;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run of days after a cutoff that has a forecast of its own.
 *
 * @param offset days between the cutoff and the first day, less one: 0 starts on the day after the cutoff
 * @param days length
 */
public record Period(int offset, int days) {
    /** The first 7, 14 and 30 days. */
    public static final List<Period> TOTALS =
            ItemForecast.TOTAL_DAYS.stream().map(days -> new Period(0, days)).toList();

    /** Each of the first four weeks. */
    public static final List<Period> WEEKS = IntStream.range(0, ItemForecast.WEEKS)
            .mapToObj(week -> new Period(7 * week, 7))
            .toList();

    /** The totals, then the weeks. */
    public static final List<Period> ALL =
            Stream.concat(TOTALS.stream(), WEEKS.stream()).toList();

    /** Days that a horizon or a context holds at most, ten years: more is no forecast, but memory that runs out. */
    public static final int MOST_DAYS = 3_660;

    /** The longest horizon of a method, refused where it does not hold every period or is beyond all reason. */
    public static int requireHorizon(int longestHorizon) {
        int longest = ItemForecast.TOTAL_DAYS.getLast();
        if (longestHorizon < longest || longestHorizon > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "The longestHorizon (%d days) must be at least %d, the longest total, and at most %d."
                            .formatted(longestHorizon, longest, MOST_DAYS));
        }
        return longestHorizon;
    }

    /** Day number of the first day. */
    public long from(long cutoff) {
        return cutoff + 1 + offset;
    }

    /** Day number of the last day. */
    public long to(long cutoff) {
        return cutoff + offset + days;
    }

    /** Open days in it. */
    public int openDays(ShopCalendar calendar, long cutoff) {
        return calendar.openDays(from(cutoff), to(cutoff));
    }
}
