package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other currencies are worth in the reporting one. */
@FunctionalInterface
public interface Rates {
    /** What one unit of the currency, an ISO 4217 code, was worth on a day as was known on it; null where unknown. */
    @Nullable BigDecimal on(String currency, LocalDate day);

    /** Rates that hold on every day, by ISO 4217 code. */
    static Rates fixed(Map<String, BigDecimal> rates) {
        Map<String, BigDecimal> known = Map.copyOf(rates);
        return (currency, day) -> known.get(currency);
    }
}
