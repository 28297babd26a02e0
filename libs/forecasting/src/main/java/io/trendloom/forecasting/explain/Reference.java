package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.series.AlteredHistory;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One of the pasts and times of the year that stand in where the item's own are taken away.
 *
 * @param turn share of the item's weeks by which they are turned, the first of them coming last; 0 up to 1
 * @param daysBack by which all is set back in time, whole weeks
 */
record Reference(double turn, int daysBack) {
    private static final int COUNT = 13;
    private static final int STEP = 28;

    /** As many as a year has spans of four weeks: each a span earlier, and the weeks turned a thirteenth further. */
    static final List<Reference> ALL = IntStream.rangeClosed(1, COUNT)
            .mapToObj(i -> new Reference(i % COUNT / (double) COUNT, STEP * i))
            .toList();

    /** The cutoff of then. */
    LocalDate then(LocalDate cutoff) {
        return cutoff.minusDays(daysBack);
    }

    /** The calendar of then: the past's closed days come along, those to come are that time's own. */
    ShopCalendar calendar(ShopCalendar own, LocalDate cutoff) {
        Set<LocalDate> closed = new HashSet<>();
        for (LocalDate day : own.closedDates()) {
            if (!day.isAfter(cutoff)) {
                closed.add(day.minusDays(daysBack));
            }
            if (day.isAfter(then(cutoff))) {
                closed.add(day);
            }
        }
        return new ShopCalendar(own.firstDay().minusDays(daysBack), own.closedWeekdays(), closed);
    }

    /** The item set back to then. */
    ItemHistory setBack(ItemHistory item) {
        return AlteredHistory.of(item).earlierBy(daysBack).build();
    }
}
