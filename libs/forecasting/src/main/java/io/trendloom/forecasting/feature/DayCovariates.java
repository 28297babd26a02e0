package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.holiday.HolidayCalendar;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a day long before it comes: whether the shop is open, the weekday, where shown the season, and, where
 * the shop has holidays, whether it is one or a shopping day, and how near the next and the last such day are.
 */
final class DayCovariates {
    /** Open, seven weekdays, sine and cosine of the year. */
    private static final int PLAIN = 10;

    private static final int HOLIDAYS = 4;

    private static final double YEAR = 365.2425;

    private final ShopCalendar calendar;
    private final boolean season;
    private final @Nullable HolidayCalendar holidays;

    DayCovariates(ShopCalendar calendar, FeatureSettings settings) {
        this.calendar = calendar;
        this.season = settings.season();
        this.holidays = settings.holidays().isEmpty() ? null : new HolidayCalendar(settings.holidays());
    }

    /** Numbers a day. */
    static int width(FeatureSettings settings) {
        return PLAIN + (settings.holidays().isEmpty() ? 0 : HOLIDAYS);
    }

    void put(Row row, long day) {
        row.put(calendar.isOpen(day)).oneHot(ShopCalendar.weekday(day), 7);
        double angle = season ? 2 * Math.PI * LocalDate.ofEpochDay(day).getDayOfYear() / YEAR : 0;
        row.put(season ? Math.sin(angle) : 0).put(season ? Math.cos(angle) : 0);
        if (holidays != null) {
            row.put(holidays.isHoliday(day))
                    .put(holidays.isShoppingDay(day))
                    .put(holidays.ahead(day))
                    .put(holidays.past(day));
        }
    }
}
