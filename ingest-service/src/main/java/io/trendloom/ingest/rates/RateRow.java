package io.trendloom.ingest.rates;

import io.trendloom.contract.row.SignalRow;
import io.trendloom.preparation.cleaning.CurrencyPair;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rate of two currencies on a day.
 *
 * @param knownDay day on which the shop knew it
 * @param rate what one unit of the base is worth in the quote; null: taken back
 */
record RateRow(
        CurrencyPair pair,
        LocalDate day,
        LocalDate knownDay,
        @Nullable BigDecimal rate) {
    /** The rate that a signal tells; null where it is none. */
    static @Nullable RateRow of(SignalRow signal) {
        CurrencyPair pair = signal.scope() == null ? CurrencyPair.of(signal.name()) : null;
        return pair == null
                ? null
                : new RateRow(
                        pair,
                        signal.day(),
                        signal.knownDay(),
                        signal.removed() ? null : BigDecimal.valueOf(signal.value()));
    }
}
