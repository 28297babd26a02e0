package io.trendloom.forecast.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final LocalDate CUTOFF = Alarming.CUTOFF;
    private final Shelf low = new Shelf(true, CUTOFF);

    @Test
    void stockThatWillProbablyNotLastIsTold() {
        assertThat(after(Shelf.FULL, 0.49, 0)).isEqualTo(Shelf.FULL);
        assertThat(after(Shelf.FULL, 0.5, 0)).isEqualTo(low);
    }

    @Test
    void itIsNotToldAgainWhileItGoesOn() {
        assertThat(after(low, 0.9, 1)).isEqualTo(low);
        assertThat(after(low, 0.9, 27)).isEqualTo(low);
    }

    @Test
    void itIsToldAgainOnceFourWeeksHavePassed() {
        assertThat(after(low, 0.9, 28)).isEqualTo(new Shelf(true, CUTOFF.plusDays(28)));
    }

    @Test
    void itIsToldAgainOnceStockHadRecovered() {
        Shelf wavering = after(low, 0.26, 1);
        assertThat(wavering).isEqualTo(low);
        assertThat(after(wavering, 0.6, 2)).isEqualTo(low);

        Shelf recovered = after(low, 0.25, 1);
        assertThat(recovered.low()).isFalse();
        assertThat(after(recovered, 0.5, 2)).isEqualTo(new Shelf(true, CUTOFF.plusDays(2)));
    }

    @Test
    void onceACutoffAtTheMost() {
        Shelf recovered = after(low, 0.1, 0);

        assertThat(after(recovered, 0.9, 0)).isEqualTo(recovered);
    }

    private static Shelf after(Shelf before, double risk, int days) {
        return before.after(risk, CUTOFF.plusDays(days), Alarming.USUAL);
    }
}
