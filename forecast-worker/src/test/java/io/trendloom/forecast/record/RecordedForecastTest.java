package io.trendloom.forecast.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedForecastTest {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);

    @Test
    void changesByTheMedianWhereTheExpectedUnitsAreThoseOfATail() {
        double[] quantiles = new double[QuantileLevels.TOTALS];
        Arrays.fill(quantiles, 21);
        quantiles[QuantileLevels.TOTALS - 1] = 9_000;

        RecordedForecast recorded = RecordedForecast.of(forecast(quantiles, 400), history(), "m1", Instant.EPOCH);

        assertThat(recorded.last30()).isEqualTo(10);
        assertThat(recorded.next30()).isEqualTo(400);
        assertThat(recorded.median30()).isEqualTo(21);
        assertThat(recorded.change()).isEqualTo(1);
    }

    private static ItemForecast forecast(double[] quantiles, double mean) {
        List<PeriodForecast> totals = Stream.of(7, 14, 30)
                .map(days -> new PeriodForecast(CUTOFF.plusDays(1), days, Quantiles.ofTotal(quantiles), mean))
                .toList();
        return new ItemForecast(
                "a",
                CUTOFF,
                List.of(),
                totals,
                List.of(),
                new ItemTrend(TrendClass.GROWTH, new TrendProbabilities(0.7, 0.1, 0.1, 0.1)),
                false);
    }

    private static ItemHistory history() {
        double[] units = new double[40];
        Arrays.fill(units, 15, 25, 1);
        return ItemHistory.of("a", CUTOFF.minusDays(39)).sales(units, units).build();
    }
}
