package io.trendloom.preparation.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a day's value of an outside series, cleaned and masked.
 *
 * @param name of the series
 * @param scope what the value speaks of, such as a product's id; null: the whole shop
 * @param knownDay day on which the shop knew the value
 * @param removed whether the shop took the value back
 */
public record CleanSignal(
        String name,
        @Nullable String scope,
        LocalDate day,
        @Nullable Long version,
        LocalDate knownDay,
        BigDecimal value,
        @Nullable String unit,
        @Nullable String source,
        boolean removed)
        implements CleanRow {
    /** A value that a row of another kind tells beside its own. */
    public static CleanSignal told(String name, String scope, LocalDate day, @Nullable Long version, BigDecimal value) {
        return new CleanSignal(name, scope, day, version, day, value, null, null, false);
    }

    /** Name, day and scope; the first two have no space in them. */
    @Override
    public String id() {
        return name + " " + day + (scope == null ? "" : " " + scope);
    }
}
