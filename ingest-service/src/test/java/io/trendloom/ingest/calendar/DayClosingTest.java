package io.trendloom.ingest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.preparation.calendar.QuietWeekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayClosingTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);
    private static final ShutDays NONE = new ShutDays(Set.of(), Set.of());

    @Test
    void aBusyDayClosesThoseBeforeIt() {
        assertThat(newest(lines(100, 100, 100, 100, 100, 25), null)).isEqualTo(MONDAY.plusDays(4));
    }

    @Test
    void aDayWithTooFewLinesClosesNothing() {
        assertThat(newest(lines(100, 100, 100, 100, 100, 24), null)).isNull();
    }

    @Test
    void fourBusyDaysAreTooFewToMeasureBy() {
        assertThat(newest(lines(100, 100, 100, 100, 100), null)).isNull();
    }

    @Test
    void theMedianIsNotMovedByOneLargeDay() {
        assertThat(newest(lines(10, 10, 1_000_000, 10, 10, 3), null)).isEqualTo(MONDAY.plusDays(4));
    }

    @Test
    void aLoneDayFarAheadHasNothingToBeMeasuredBy() {
        NavigableMap<LocalDate, Long> lines = lines(1, 1, 1, 1, 1, 1);
        lines.put(MONDAY.plusYears(3), 1000L);

        assertThat(newest(lines, null)).isEqualTo(MONDAY.plusDays(4));
        assertThat(newest(lines, MONDAY.plusDays(4))).isNull();
    }

    @Test
    void shutDaysDoNotCountAsUsualDays() {
        NavigableMap<LocalDate, Long> lines = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            lines.put(MONDAY.plusDays(i), 10L);
        }
        LocalDate after = MONDAY.plusDays(25);
        lines.put(after, 10L);
        Set<LocalDate> holidays =
                Set.copyOf(MONDAY.plusDays(5).datesUntil(after).toList());

        assertThat(new DayClosing(lines, NONE).newest(null)).isNull();
        assertThat(new DayClosing(lines, new ShutDays(Set.of(), holidays)).newest(null))
                .isEqualTo(after.minusDays(1));
    }

    @Test
    void aClosedDayStaysTheLast() {
        assertThat(newest(lines(100, 100, 100, 100, 100, 100), MONDAY.plusDays(10)))
                .isNull();
    }

    @Test
    void aWeekdayWithoutALineForEightWeeksIsShut() {
        NavigableMap<LocalDate, Long> lines = new TreeMap<>();
        LocalDate last = MONDAY.plusWeeks(8).minusDays(1);
        MONDAY.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
                .forEach(day -> lines.put(day, 5L));

        assertThat(QuietWeekdays.of(lines, last)).containsExactly(DayOfWeek.SATURDAY);
        assertThat(QuietWeekdays.of(lines, last.minusDays(1))).as("a day short").isEmpty();
        lines.put(MONDAY.plusDays(5), 1L);
        assertThat(QuietWeekdays.of(lines, last)).as("one Saturday was open").isEmpty();
    }

    private static LocalDate newest(NavigableMap<LocalDate, Long> lines, LocalDate lastClosed) {
        return new DayClosing(lines, NONE).newest(lastClosed);
    }

    private static NavigableMap<LocalDate, Long> lines(long... counts) {
        NavigableMap<LocalDate, Long> lines = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            lines.put(MONDAY.plusDays(i), counts[i]);
        }
        return lines;
    }
}
