package io.trendloom.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.series.SignalDays.Observation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final long DAY = FIRST.toEpochDay();

    private final SignalBook book = new SignalBook();

    private ItemHistory item() {
        double[] units = new double[20];
        return ItemHistory.of("mug", FIRST)
                .sales(units, units)
                .signals(book.of("mug"))
                .build();
    }

    private static double at(ItemHistory item, String name, int day) {
        return item.signals().at(name, DAY + day);
    }

    @Test
    void aDayIsReadAsItWasKnown() {
        book.add("rain", null, new Observation(DAY + 5, 1, DAY + 5, 2));
        book.add("rain", null, new Observation(DAY + 5, 2, DAY + 8, 7));
        book.add("rain", null, new Observation(DAY + 5, 3, DAY + 12, Double.NaN));

        assertThat(at(item().asOf(DAY + 4), "rain", 5)).isNaN();
        assertThat(at(item().asOf(DAY + 5), "rain", 5)).isEqualTo(2);
        assertThat(at(item().asOf(DAY + 8), "rain", 5)).isEqualTo(7);
        assertThat(at(item().asOf(DAY + 12), "rain", 5)).isNaN();
        assertThat(at(item().asOf(DAY + 12).asOf(DAY + 6), "rain", 5)).isEqualTo(2);
        assertThat(at(item().asOf(DAY + 6).asOf(DAY + 12), "rain", 5)).isEqualTo(2);
        assertThat(at(item().asOf(DAY + 5), "snow", 5)).isNaN();
    }

    @Test
    void aNewerVersionKnownAsEarlyIsTheOnlyOne() {
        book.add("rain", null, new Observation(DAY + 5, 2, DAY + 5, 7));
        book.add("rain", null, new Observation(DAY + 5, 1, DAY + 6, 2));

        assertThat(at(item().asOf(DAY + 9), "rain", 5)).isEqualTo(7);
    }

    @Test
    void daysAheadAreReadWhereTheyWereKnown() {
        book.add("fair", null, new Observation(DAY + 30, 1, DAY + 10, 1));

        assertThat(at(item().asOf(DAY + 10), "fair", 30)).isEqualTo(1);
        assertThat(at(item().asOf(DAY + 9), "fair", 30)).isNaN();
        assertThat(at(item().asOf(DAY + 9).withSignalsOf(DAY + 15), "fair", 30)).isEqualTo(1);
    }

    @Test
    void anItemsOwnSeriesCountsBeforeTheShops() {
        book.add("rain", null, new Observation(DAY, 1, DAY, 1));
        book.add("rain", "mug", new Observation(DAY, 1, DAY, 9));
        book.add("rain", "north", new Observation(DAY, 1, DAY, 5));
        book.add("visits", null, new Observation(DAY, 1, DAY, 3));

        assertThat(at(item(), "rain", 0)).isEqualTo(9);
        assertThat(at(item(), "visits", 0)).isEqualTo(3);
        assertThat(book.of("cup").at("rain", DAY)).isEqualTo(1);
        assertThat(new SignalBook().of("cup").isEmpty()).isTrue();
    }

    @Test
    void whatIsAlteredStaysWithinItsDays() {
        book.add("rain", null, new Observation(DAY + 5, 1, DAY + 5, 2));
        ItemHistory item = item().asOf(DAY + 10);

        ItemHistory other = AlteredHistory.of(item)
                .signalled("rain", FIRST.plusDays(11), FIRST.plusDays(12), 4)
                .build();

        assertThat(at(other, "rain", 5)).isEqualTo(2);
        assertThat(at(other, "rain", 11)).isEqualTo(4);
        assertThat(at(other, "rain", 13)).isNaN();
        assertThat(AlteredHistory.of(item).withoutSignals().build().signals().isEmpty())
                .isTrue();
        ItemHistory earlier = AlteredHistory.of(other).earlierBy(7).build();
        assertThat(at(earlier, "rain", -2)).isEqualTo(2);
        assertThat(at(earlier.asOf(DAY + 3), "rain", 4)).isEqualTo(4);
        assertThat(at(earlier.asOf(DAY - 3), "rain", -2)).isNaN();
    }
}
