package io.trendloom.forecast.scoring;

import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.shop.ClosedDays;
import java.time.LocalDate;

/**
 * What a forecast stands on.
 *
 * @param cutoff last day that it knows
 * @param horizon days ahead
 */
public record Basis(Champion champion, ClosedDays closedDays, LocalDate cutoff, int horizon) {}
