package io.trendloom.ingest.rates;

import io.trendloom.preparation.cleaning.CurrencyPair;
import io.trendloom.preparation.cleaning.Rates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rates by day: the newest on or before a row's day, of those that were known by then. */
final class DatedRates implements Rates {
    private final Map<String, NavigableMap<LocalDate, Worth>> byCurrency = new HashMap<>();

    /** A currency's worth in the reporting one. */
    private record Worth(LocalDate knownDay, BigDecimal rate) {}

    /** Rates of pairs with the reporting currency, either way round; the direct one goes before its inverse. */
    static DatedRates of(String reporting, Collection<RateRow> rates) {
        DatedRates dated = new DatedRates();
        for (boolean direct : List.of(false, true)) {
            rates.forEach(rate -> dated.add(rate, reporting, direct));
        }
        return dated;
    }

    private void add(RateRow row, String reporting, boolean direct) {
        CurrencyPair pair = row.pair();
        BigDecimal rate = row.rate();
        if (rate != null && reporting.equals(direct ? pair.quote() : pair.base())) {
            BigDecimal worth = direct ? rate : BigDecimal.ONE.divide(rate, MathContext.DECIMAL64);
            byCurrency
                    .computeIfAbsent(direct ? pair.base() : pair.quote(), unused -> new TreeMap<>())
                    .put(row.day(), new Worth(row.knownDay(), worth));
        }
    }

    @Override
    public @Nullable BigDecimal on(String currency, LocalDate day) {
        NavigableMap<LocalDate, Worth> days = byCurrency.getOrDefault(currency, new TreeMap<>());
        for (Worth worth : days.headMap(day, true).descendingMap().values()) {
            if (!worth.knownDay().isAfter(day)) {
                return worth.rate();
            }
        }
        return null;
    }
}
