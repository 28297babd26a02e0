package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a series.
 *
 * @param units sold; null where unknown: before the first sale, on a day the shop was shut, on a day not over yet
 * @param closed whether the day is over for the shop's books: it is not after the last closed day
 * @param open whether the shop sells on such a day
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SeriesDay(LocalDate day, @Nullable Double units, boolean closed, boolean open) {}
