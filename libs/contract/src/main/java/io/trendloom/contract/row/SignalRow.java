package io.trendloom.contract.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a day's value of an outside series.
 *
 * @param scope what the value speaks of, such as a product's id; null: the whole shop
 * @param knownDay day on which the shop knew the value
 * @param removed whether the shop took the value back
 */
public record SignalRow(
        String name,
        @Nullable String scope,
        LocalDate day,
        long version,
        LocalDate knownDay,
        double value,
        @Nullable String unit,
        @Nullable String source,
        boolean removed) {}
