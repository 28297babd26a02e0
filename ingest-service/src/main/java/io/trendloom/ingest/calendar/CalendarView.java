package io.trendloom.ingest.calendar;

import io.trendloom.contract.message.CalendarDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as it stands.
 *
 * @param sequence grows with each closing
 * @param lastClosedDay the cutoff; absent before any day closed
 * @param lastDay last day with a sale; absent before any sale
 * @param days shut days; absent before any sale or closing
 */
public record CalendarView(
        long sequence,
        @Nullable LocalDate lastClosedDay,
        @Nullable LocalDate lastDay,
        @Nullable CalendarDays days) {}
