package io.trendloom.forecast.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecast.overview.TotalBand.Basis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TotalBandTest {
    private static final Spread ITEMS = new Spread(40, 130, 0);

    @Test
    void nineSpansAreAsFarAsTheyWentEitherWay() {
        List<Double> nine = List.of(1.1, 0.9, 1.0, 0.7, 1.3, 1.2, 0.8, 1.05, 0.95);

        assertThat(TotalBand.of(100, ITEMS, nine)).isEqualTo(new TotalBand(70, 130, Basis.PAST, 9));
    }

    @Test
    void nineteenSpansLeaveOutOneOnEitherSide() {
        List<Double> nineteen = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> (double) (i * 7 % 20))
                .toList();

        assertThat(TotalBand.of(1, ITEMS, nineteen)).isEqualTo(new TotalBand(2, 18, Basis.PAST, 19));
    }

    @Test
    void fewerSpansSayNothing() {
        assertThat(TotalBand.of(100, ITEMS, List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)))
                .isEqualTo(new TotalBand(40, 130, Basis.ITEMS, null));
        assertThat(TotalBand.of(100, null, List.of(1.0))).isNull();
    }

    @Test
    void itemsThatErrAloneMayLieOutsideOfThoseThatErrTogether() {
        TotalBand band = new Spread(50, 50, 100).around(50);

        assertThat(band.low()).isCloseTo(50 - 12.8155, within(1e-3));
        assertThat(band.high()).isCloseTo(50 + 12.8155, within(1e-3));
        assertThat(new Spread(0, 0, 1e6).around(50).low()).isZero();
    }
}
