package io.trendloom.forecasting.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.series.ItemHistory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceChangeTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 3, 1);
    private static final LocalDate CUTOFF = FIRST.plusDays(2);
    private static final ItemHistory ITEM = ItemHistory.of("a", FIRST)
            .sales(new double[] {1, 2, 4}, new double[] {3, 6, 12})
            .listPrice(3)
            .build();

    @Test
    void aPriceOfAllDaysAheadIsThatOfTheLastDayKnown() {
        ItemHistory shown = change(1).shown(ITEM, CUTOFF, 30);

        assertThat(shown.units(ITEM.first(), ITEM.last())).isEqualTo(7);
        assertThat(shown.revenue(ITEM.first(), ITEM.last() - 1)).isEqualTo(9);
        assertThat(shown.revenue(ITEM.last(), ITEM.last())).isEqualTo(8);
    }

    @Test
    void aPriceOfPastDaysIsThatOfTheseDays() {
        ItemHistory shown = new PriceChange(2, FIRST, FIRST.plusDays(1)).shown(ITEM, CUTOFF, 30);

        assertThat(shown.revenue(ITEM.first(), ITEM.first() + 1)).isEqualTo(6);
        assertThat(shown.revenue(ITEM.last(), ITEM.last())).isEqualTo(12);
    }

    @Test
    void aPriceOfSomeOfTheDaysAheadCannotBeShown() {
        assertThat(change(2).shown(ITEM, CUTOFF, 30)).isNull();
        assertThat(new PriceChange(2, CUTOFF.plusDays(1), CUTOFF.plusDays(5)).shown(ITEM, CUTOFF, 30))
                .isNull();
    }

    @Test
    void anItemThatHasNotSoldComesWithThePrice() {
        ItemHistory launch =
                ItemHistory.of("a", CUTOFF.plusDays(1)).listPrice(3).build();

        assertThat(change(1).shown(launch, CUTOFF, 30).listPrice()).isEqualTo(2);
        assertThat(change(9).shown(launch, CUTOFF, 30)).isNull();
    }

    @Test
    void mustBeAPriceOfADayAtLeast() {
        assertThatThrownBy(() -> new PriceChange(0, FIRST, FIRST)).hasMessageContaining("(0.0) must be positive");
        assertThatThrownBy(() -> new PriceChange(Double.NaN, FIRST, FIRST)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new PriceChange(1, CUTOFF, FIRST)).hasMessageContaining("must end (2011-03-01)");
    }

    /** From some days after the cutoff to the end of the horizon. */
    private static PriceChange change(int daysAhead) {
        return new PriceChange(2, CUTOFF.plusDays(daysAhead), CUTOFF.plusDays(30));
    }
}
