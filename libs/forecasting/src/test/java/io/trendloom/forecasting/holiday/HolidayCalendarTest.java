package io.trendloom.forecasting.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
    private final HolidayCalendar british = new HolidayCalendar(List.of(Country.GB));

    @Test
    void tellsHolidaysAndShoppingDays() {
        HolidayCalendar both = new HolidayCalendar(List.of(Country.GB, Country.US));

        assertThat(british.isHoliday(day(2011, 12, 26))).isTrue();
        assertThat(british.isHoliday(day(2011, 11, 24))).isFalse();
        assertThat(both.isHoliday(day(2011, 11, 24))).isTrue();
        assertThat(both.isShoppingDay(day(2011, 11, 25))).isTrue();
        assertThat(both.isHoliday(day(2011, 8, 29))).isTrue();
    }

    @Test
    void tellsHowNearOneIsAcrossTheYears() {
        assertThat(british.ahead(day(2011, 12, 25))).isEqualTo(1);
        assertThat(british.ahead(day(2011, 12, 18))).isCloseTo(0.5, within(1e-9));
        assertThat(british.ahead(day(2011, 12, 11))).isZero();
        assertThat(british.ahead(day(2011, 12, 31))).isCloseTo(13 / 14.0, within(1e-9));
        assertThat(british.past(day(2012, 1, 5))).isCloseTo(11 / 14.0, within(1e-9));
        assertThat(british.past(day(2012, 1, 31))).isZero();
    }

    @Test
    void knowsNoHolidayOfNoCountry() {
        HolidayCalendar none = new HolidayCalendar(List.of());

        assertThat(none.isHoliday(day(2011, 12, 25))).isFalse();
        assertThat(none.ahead(day(2011, 12, 25))).isZero();
    }

    private static long day(int year, int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }
}
