package io.trendloom.forecasting.holiday;

import com.ibm.icu.util.ChineseCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays of mainland China: New Year, the week of the Spring Festival from its eve, Qingming, Labour Day, the
 * Dragon Boat and the Mid-Autumn Festival, and the week of the National Day; the shopping days 6.18, 11.11 and 12.12.
 * Lunar days are those of ICU's Chinese calendar, which computes new moons and solar terms.
 */
final class ChineseHolidays implements HolidayRules {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int EVE_AND_WEEK = 7;

    @Override
    public Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        addWeek(days, lunar(year, 1, 1).minusDays(1));
        days.add(qingming(year));
        days.add(LocalDate.of(year, Month.MAY, 1));
        days.add(lunar(year, 5, 5));
        days.add(lunar(year, 8, 15));
        addWeek(days, LocalDate.of(year, Month.OCTOBER, 1));
        return days;
    }

    @Override
    public Set<LocalDate> shoppingDays(int year) {
        return Set.of(
                LocalDate.of(year, Month.JUNE, 18),
                LocalDate.of(year, Month.NOVEMBER, 11),
                LocalDate.of(year, Month.DECEMBER, 12));
    }

    private static void addWeek(Set<LocalDate> days, LocalDate first) {
        for (int i = 0; i < EVE_AND_WEEK; i++) {
            days.add(first.plusDays(i));
        }
    }

    /** The day of a lunar month, no leap month, of the lunar year that begins in a year. */
    private static LocalDate lunar(int year, int month, int dayOfMonth) {
        // No lunar year begins before 21 January, and a month has at most 30 days.
        LocalDate day = LocalDate.of(year, Month.JANUARY, 20).plusDays(29L * (month - 1));
        while (!isLunar(day, month, dayOfMonth)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isLunar(LocalDate day, int month, int dayOfMonth) {
        ChineseCalendar calendar = new ChineseCalendar(
                Date.from(day.atTime(LocalTime.NOON).atZone(CHINA).toInstant()));
        return calendar.get(ChineseCalendar.MONTH) == month - 1
                && calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 0
                && calendar.get(ChineseCalendar.DATE) == dayOfMonth;
    }

    /** When the sun reaches 15 degrees: 15 days' walk past the March equinox, 4 to 6 April. */
    private static LocalDate qingming(int year) {
        int ofCentury = year % 100;
        double first = year < 2000 ? 5.59 : 4.81;
        return LocalDate.of(year, Month.APRIL, (int) (ofCentury * 0.2422 + first) - ofCentury / 4);
    }
}
