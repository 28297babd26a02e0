package io.trendloom.forecast.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

        RecordedForecast recorded = RecordedForecast.of(forecast(quantiles, 400), history(40), "m1", Instant.EPOCH);

        assertThat(recorded.last30()).isEqualTo(10);
        assertThat(recorded.next30()).isEqualTo(400);
        assertThat(recorded.median30()).isEqualTo(21);
        assertThat(recorded.change()).isEqualTo(1);
    }

    @Test
    void changesFromThePaceOfWhatIsOnSaleForFewerDays() {
        double[] quantiles = new double[QuantileLevels.TOTALS];
        Arrays.fill(quantiles, 15);

        assertThat(recorded(quantiles, 15).change())
                .as("15 days: 20 units a month")
                .isCloseTo(16.0 / 21 - 1, within(1e-9));
        assertThat(recorded(quantiles, 10).change())
                .as("10 days: 30 units a month")
                .isCloseTo(16.0 / 31 - 1, within(1e-9));
    }

    @Test
    void countsFewDaysAsAWeek() {
        double[] quantiles = new double[QuantileLevels.TOTALS];
        Arrays.fill(quantiles, 29);
        double[] units = {7, 0};
        ItemHistory young =
                ItemHistory.of("a", CUTOFF.minusDays(1)).sales(units, units).build();

        RecordedForecast recorded = RecordedForecast.of(forecast(quantiles, 29), young, "m1", Instant.EPOCH);

        assertThat(recorded.last30()).isEqualTo(7);
        assertThat(recorded.change()).isCloseTo(30.0 / 31 - 1, within(1e-9));
    }

    @Test
    void whatSoldNothingHasNothingToHaveChangedFrom() {
        double[] quantiles = new double[QuantileLevels.TOTALS];
        Arrays.fill(quantiles, 15);
        double[] nothing = new double[40];
        ItemHistory unsold = ItemHistory.of("a", CUTOFF.minusDays(39))
                .sales(nothing, nothing)
                .build();

        assertThat(RecordedForecast.of(forecast(quantiles, 15), unsold, "m1", Instant.EPOCH)
                        .change())
                .isNull();
    }

    private static RecordedForecast recorded(double[] quantiles, int onSale) {
        return RecordedForecast.of(forecast(quantiles, 15), history(onSale), "m1", Instant.EPOCH);
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

    /** Ten units, one a day, from 25 days before its end on or from its first. */
    private static ItemHistory history(int onSale) {
        double[] units = new double[onSale];
        int first = Math.max(0, onSale - 25);
        Arrays.fill(units, first, first + 10, 1);
        return ItemHistory.of("a", CUTOFF.minusDays(onSale - 1L))
                .sales(units, units)
                .build();
    }
}
