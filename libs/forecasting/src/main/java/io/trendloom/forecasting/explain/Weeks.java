package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order in which an item's days may come: its whole weeks of the last year, turned around. Weekdays stay weekdays, and
 * weeks with closed days of their own stay where they are.
 */
final class Weeks {
    private static final int YEAR = 52;
    private static final int DAYS = 7;

    private final int days;
    private final int[] movable;

    private Weeks(int days, int[] movable) {
        this.days = days;
        this.movable = movable;
    }

    static Weeks of(ItemHistory item, ShopCalendar calendar) {
        int days = DayPrices.days(item);
        int whole = item.isUnsold() ? 0 : Math.min(YEAR, days / DAYS);
        int[] movable = IntStream.rangeClosed(1, whole)
                .map(back -> days - DAYS * back)
                .filter(first -> calendar.closedDates().stream().noneMatch(day -> isWithin(item, first, day)))
                .sorted()
                .toArray();
        return new Weeks(days, movable);
    }

    /** For each day the one whose place it takes from: of the i-th place the day that comes there. */
    int[] turned(double share) {
        int[] order = new int[days];
        Arrays.setAll(order, i -> i);
        int by = (int) (share * movable.length);
        for (int i = 0; i < movable.length; i++) {
            int from = movable[(i + by) % movable.length];
            for (int weekday = 0; weekday < DAYS; weekday++) {
                order[movable[i] + weekday] = from + weekday;
            }
        }
        return order;
    }

    private static boolean isWithin(ItemHistory item, int week, LocalDate day) {
        long at = day.toEpochDay() - item.first() - week;
        return at >= 0 && at < DAYS;
    }
}
