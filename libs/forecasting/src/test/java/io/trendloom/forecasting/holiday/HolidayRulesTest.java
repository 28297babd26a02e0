package io.trendloom.forecasting.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days are those that gov.uk, opm.gov and gov.cn announced for these years. */
class HolidayRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2010, 01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
        "2016, 01-01 03-25 03-28 05-02 05-30 08-29 12-25 12-26 12-27",
        "2017, 01-01 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
    })
    void ofEnglandAndWales(int year, String days) {
        assertThat(new BritishHolidays().holidays(year)).isEqualTo(days(year, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2011, 01-01 01-17 02-21 05-30 07-04 09-05 10-10 11-11 11-24 12-25 12-26",
        "2010, 01-01 01-18 02-15 05-31 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
        "2021, 01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
        "2023, 01-01 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25",
    })
    void ofTheUnitedStates(int year, String days) {
        assertThat(new AmericanHolidays().holidays(year)).isEqualTo(days(year, days));
    }

    @Test
    void blackFridayAndCyberMondayFollowThanksgiving() {
        assertThat(new AmericanHolidays().shoppingDays(2011)).isEqualTo(days(2011, "11-25 11-28"));
        assertThat(new AmericanHolidays().shoppingDays(2023)).isEqualTo(days(2023, "11-24 11-27"));
    }

    @ParameterizedTest
    @CsvSource({
        // Spring Festival, Qingming, Dragon Boat, Mid-Autumn; 2012, 2020 and 2025 have a leap month.
        "2010, 02-14, 04-05, 06-16, 09-22",
        "2011, 02-03, 04-05, 06-06, 09-12",
        "2012, 01-23, 04-04, 06-23, 09-30",
        "2016, 02-08, 04-04, 06-09, 09-15",
        "2020, 01-25, 04-04, 06-25, 10-01",
        "2023, 01-22, 04-05, 06-22, 09-29",
        "2025, 01-29, 04-04, 05-31, 10-06",
        "2033, 01-31, 04-04, 06-01, 09-08",
    })
    void ofChina(int year, String newYear, String qingming, String dragonBoat, String midAutumn) {
        Set<LocalDate> days = days(year, String.join(" ", "01-01 05-01", qingming, dragonBoat, midAutumn));
        LocalDate eve = days(year, newYear).iterator().next().minusDays(1);
        IntStream.range(0, 7).forEach(i -> days.add(eve.plusDays(i)));
        IntStream.range(0, 7).forEach(i -> days.add(LocalDate.of(year, 10, 1 + i)));

        assertThat(new ChineseHolidays().holidays(year)).isEqualTo(days);
        assertThat(new ChineseHolidays().shoppingDays(year)).isEqualTo(days(year, "06-18 11-11 12-12"));
    }

    @Test
    void easterIsKnownForCenturies() {
        assertThat(IntStream.of(1818, 1943, 2000, 2008, 2011, 2038, 2049, 2100).mapToObj(Easter::sunday))
                .containsExactly(
                        LocalDate.of(1818, 3, 22),
                        LocalDate.of(1943, 4, 25),
                        LocalDate.of(2000, 4, 23),
                        LocalDate.of(2008, 3, 23),
                        LocalDate.of(2011, 4, 24),
                        LocalDate.of(2038, 4, 25),
                        LocalDate.of(2049, 4, 18),
                        LocalDate.of(2100, 3, 28));
    }

    @Test
    void everyYearHasItsOwnDays() {
        for (Country country : Country.values()) {
            for (int year = 1990; year <= 2099; year++) {
                int expected = year;
                assertThat(country.rules().holidays(year))
                        .hasSizeGreaterThanOrEqualTo(8)
                        .allSatisfy(day -> assertThat(day.getYear()).isEqualTo(expected));
            }
        }
    }

    private static Set<LocalDate> days(int year, String days) {
        return Arrays.stream(days.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
