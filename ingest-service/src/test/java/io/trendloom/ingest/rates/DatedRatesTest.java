package io.trendloom.ingest.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.row.SignalRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatedRatesTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);

    private static SignalRow signal(String name, LocalDate day, LocalDate known, double value) {
        return new SignalRow(name, null, day, 1, known, value, null, null, false);
    }

    private static DatedRates rates(SignalRow... signals) {
        List<RateRow> rows =
                Stream.of(signals).map(RateRow::of).filter(Objects::nonNull).toList();
        return DatedRates.of("GBP", rows);
    }

    @Test
    void theNewestRateOnOrBeforeADayHoldsOnIt() {
        DatedRates rates = rates(
                signal("fx:EUR/GBP", MONDAY, MONDAY, 0.86),
                signal("fx:EUR/GBP", MONDAY.plusDays(7), MONDAY.plusDays(7), 0.88));

        assertThat(rates.on("EUR", MONDAY.minusDays(1))).isNull();
        assertThat(rates.on("EUR", MONDAY)).isEqualByComparingTo("0.86");
        assertThat(rates.on("EUR", MONDAY.plusDays(6))).isEqualByComparingTo("0.86");
        assertThat(rates.on("EUR", MONDAY.plusYears(1))).isEqualByComparingTo("0.88");
        assertThat(rates.on("USD", MONDAY)).isNull();
    }

    @Test
    void aRateThatWasKnownLaterDoesNotHoldBefore() {
        DatedRates rates = rates(
                signal("fx:EUR/GBP", MONDAY, MONDAY, 0.86),
                signal("fx:EUR/GBP", MONDAY.plusDays(1), MONDAY.plusDays(9), 0.5));

        assertThat(rates.on("EUR", MONDAY.plusDays(8))).isEqualByComparingTo("0.86");
        assertThat(rates.on("EUR", MONDAY.plusDays(9))).isEqualByComparingTo("0.5");
    }

    @Test
    void aPairMayBeGivenTheOtherWayRoundAndTheDirectOneGoesBefore() {
        DatedRates rates = rates(
                signal("fx:GBP/CNY", MONDAY, MONDAY, 8),
                signal("fx:GBP/EUR", MONDAY, MONDAY, 4),
                signal("fx:EUR/GBP", MONDAY, MONDAY, 0.3));

        assertThat(rates.on("CNY", MONDAY)).isEqualByComparingTo("0.125");
        assertThat(rates.on("EUR", MONDAY)).isEqualByComparingTo("0.3");
    }

    @Test
    void otherSignalsAndPairsOfOtherCurrenciesAreNone() {
        SignalRow scoped = new SignalRow("fx:EUR/GBP", "london", MONDAY, 1, MONDAY, 2, null, null, false);
        SignalRow removed = new SignalRow("fx:EUR/GBP", null, MONDAY, 1, MONDAY, 2, null, null, true);

        DatedRates rates = rates(
                signal("fx:EUR/USD", MONDAY, MONDAY, 1.1), signal("weather:high", MONDAY, MONDAY, 8), scoped, removed);

        assertThat(rates.on("EUR", MONDAY)).isNull();
        assertThat(rates.on("USD", MONDAY)).isNull();
    }
}
