package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;

/** What is known of a day long before it comes: whether the shop is open, the weekday and, where shown, the season. */
final class DayCovariates {
    /** Open, seven weekdays, sine and cosine of the year. */
    static final int WIDTH = 10;

    private static final double YEAR = 365.2425;

    private final ShopCalendar calendar;
    private final boolean season;

    DayCovariates(ShopCalendar calendar, boolean season) {
        this.calendar = calendar;
        this.season = season;
    }

    void put(Row row, long day) {
        row.put(calendar.isOpen(day)).oneHot(ShopCalendar.weekday(day), 7);
        double angle = season ? 2 * Math.PI * LocalDate.ofEpochDay(day).getDayOfYear() / YEAR : 0;
        row.put(season ? Math.sin(angle) : 0).put(season ? Math.cos(angle) : 0);
    }
}
