package io.trendloom.contract.message;

import java.time.LocalDate;

/**
 * The shop says that a day is over.
 */
public record DayEnded(LocalDate day) implements Message {}
