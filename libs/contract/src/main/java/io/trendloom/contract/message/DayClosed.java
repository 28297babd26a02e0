package io.trendloom.contract.message;

import java.time.LocalDate;

/**
 * All days up to and including {@code day} are closed: forecasts may start after it.
 *
 * @param sequence grows with each closing; a lower one is out of date
 * @param day the last closed day, which is the cutoff
 * @param calendar the days on which the shop does not sell
 */
public record DayClosed(long sequence, LocalDate day, CalendarDays calendar) implements Message {}
