package io.trendloom.forecasting.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.series.StockHistory.Observation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StockHistoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);
    private static final long FIRST = MONDAY.toEpochDay();

    @Test
    void aDayThatBeginsAndEndsWithNothingIsOut() {
        assertThat(out(Set.of(), seen(0, 9, true), seen(1, 18, false), seen(4, 8, true)))
                .containsExactly(2L, 3L);
    }

    @Test
    void aDayOnWhichSomethingCameIsNot() {
        assertThat(out(Set.of(), seen(0, 18, false), seen(2, 9, true), seen(2, 18, false)))
                .containsExactly(1L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aSaleShowsThatThereWasSomething() {
        assertThat(out(Set.of(3L), seen(0, 18, false))).containsExactly(1L, 2L);
        assertThat(out(Set.of(3L), seen(0, 18, false), seen(3, 18, false))).containsExactly(1L, 2L, 4L, 5L, 6L);
    }

    @Test
    void whatWasSeenBeforeTheFirstDayHolds() {
        assertThat(out(Set.of(), seen(-30, 9, true), seen(-3, 9, false), seen(2, 9, true)))
                .containsExactly(0L, 1L);
    }

    @Test
    void whatWasNeverObservedIsNeverOut() {
        assertThat(out(Set.of())).isEmpty();
        assertThat(out(Set.of(), seen(3, 9, true))).isEmpty();
        assertThat(StockHistory.NONE.isEmpty()).isTrue();
        assertThat(OutOfStock.NEVER.contains(FIRST)).isFalse();
    }

    private static Observation seen(int day, int hour, boolean inStock) {
        return new Observation(MONDAY.plusDays(day).atTime(hour, 0), inStock);
    }

    /** Days from Monday to Sunday that are out, from 0. */
    private static List<Long> out(Set<Long> sold, Observation... seen) {
        List<Observation> shuffled = Arrays.asList(seen).reversed();
        OutOfStock out = StockHistory.of(shuffled).outOfStock(FIRST, FIRST + 6, day -> sold.contains(day - FIRST));
        return LongStream.range(0, 7)
                .filter(day -> out.contains(FIRST + day))
                .boxed()
                .toList();
    }
}
