package io.trendloom.forecast.shop;

import io.trendloom.contract.message.CalendarDays;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;

/**
 * The shop's calendar as last closed.
 *
 * @param sequence of the closing
 * @param cutoff last closed day
 */
public record ClosedDays(long sequence, LocalDate cutoff, CalendarDays calendar) {

    /** The calendar as the forecaster reads it. */
    public ShopCalendar shopCalendar() {
        return new ShopCalendar(calendar.firstDay(), calendar.closedWeekdays(), calendar.closedDays());
    }
}
