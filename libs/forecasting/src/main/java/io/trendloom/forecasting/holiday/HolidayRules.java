package io.trendloom.forecasting.holiday;

import java.time.LocalDate;
import java.util.Set;

/**
 * The rules of one country. They are part of a feature set, so that the days of a year never change: days that were
 * proclaimed for one year only, and working days that were moved for a bridge, are not among them.
 */
interface HolidayRules {
    /** Public holidays of a year. */
    Set<LocalDate> holidays(int year);

    /** Days of a year on which shops lower prices and people expect it. */
    Set<LocalDate> shoppingDays(int year);
}
