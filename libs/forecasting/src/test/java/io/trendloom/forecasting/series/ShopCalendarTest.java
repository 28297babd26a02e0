package io.trendloom.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShopCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 8, 1);
    private final ShopCalendar calendar =
            new ShopCalendar(MONDAY, Set.of(DayOfWeek.SATURDAY), Set.of(MONDAY.plusDays(2)));

    @Test
    void closesOnClosedWeekdaysAndDates() {
        assertThat(calendar.isOpen(MONDAY)).isTrue();
        assertThat(calendar.isOpen(MONDAY.plusDays(2))).isFalse();
        assertThat(calendar.isOpen(MONDAY.plusDays(5))).isFalse();
        assertThat(calendar.isOpen(MONDAY.plusDays(6))).isTrue();
    }

    @Test
    void isClosedBeforeItsFirstDay() {
        assertThat(calendar.isOpen(MONDAY.minusDays(1))).isFalse();
    }

    @Test
    void countsOpenDaysWithBothEnds() {
        assertThat(calendar.openDays(MONDAY, MONDAY.plusDays(6))).isEqualTo(5);
        assertThat(calendar.openDays(MONDAY, MONDAY)).isEqualTo(1);
    }

    @Test
    void numbersWeekdaysFromMonday() {
        assertThat(ShopCalendar.weekday(MONDAY.toEpochDay())).isZero();
        assertThat(ShopCalendar.weekday(MONDAY.toEpochDay() - 1)).isEqualTo(6);
    }

    @Test
    void refusesToCloseEveryWeekday() {
        assertThatThrownBy(() -> new ShopCalendar(MONDAY, EnumSet.allOf(DayOfWeek.class), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closedWeekdays");
    }
}
