package io.trendloom.forecast.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.network.QuantileLevels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final LocalDate DAY = LocalDate.of(2011, 12, 9);

    private static PeriodForecast total(Quantiles quantiles) {
        return new PeriodForecast(DAY, 30, quantiles, quantiles.mean());
    }

    /** Lognormal totals. */
    private static Quantiles selling(double median, double sigma) {
        return Quantiles.ofTotal(DoubleStream.of(QuantileLevels.totals())
                .map(level -> median * Math.exp(sigma * NORMAL.inverseCumulativeProbability(level)))
                .toArray());
    }

    /** Nothing 9 times of 10. */
    private static Quantiles slow(double units) {
        return Quantiles.ofTotal(DoubleStream.of(QuantileLevels.totals())
                .map(level -> level > 0.9 ? units * (level - 0.9) * 10 : 0)
                .toArray());
    }

    @Test
    void aTotalOfOneItemIsAsWideAsTheItem() {
        Spread one = Spread.of(total(selling(100, 0.5)), 2);

        assertThat(one.low()).isCloseTo(200 * Math.exp(-0.5 * 1.28155), within(0.01));
        assertThat(one.high()).isCloseTo(200 * Math.exp(0.5 * 1.28155), within(0.01));
    }

    @Test
    void theVarianceIsThatOfTheQuantilesJoinedByLines() {
        Spread even = Spread.of(total(Quantiles.of(new double[] {1e-9, 1 - 1e-9}, new double[] {0, 12})), 1);

        assertThat(even.variance()).isCloseTo(12, within(1e-6));
    }

    /** By a common factor (a Gaussian copula) that explains the given share of each item's error. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.1, 0.3, 0.6, 0.9, 1})
    void holdsEightTimesOfTenHoweverMuchItemsErrTogether(double common) {
        List<Quantiles> items = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            items.add(i % 3 == 0 ? selling(1 + i, 0.3 + i % 5 * 0.2) : slow(1 + i % 7));
        }
        double expected = items.stream().mapToDouble(Quantiles::mean).sum();
        TotalBand band = items.stream()
                .map(item -> Spread.of(total(item), 1))
                .reduce(Spread::plus)
                .orElseThrow()
                .around(expected);
        SplittableRandom random = new SplittableRandom(7);
        int held = 0;
        for (int draw = 0; draw < 4000; draw++) {
            double shared = random.nextGaussian();
            double sum = items.stream()
                    .mapToDouble(item -> item.at(NORMAL.cumulativeProbability(
                            Math.sqrt(common) * shared + Math.sqrt(1 - common) * random.nextGaussian())))
                    .sum();
            held += sum >= band.low() && sum <= band.high() ? 1 : 0;
        }
        assertThat(held / 4000.0).isGreaterThan(0.785);
    }
}
