package io.trendloom.forecast.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredForecastTest {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);
    private static final TrendProbabilities EVEN = TrendProbabilities.of(0.25, 0.25, 0.25, 0.25);

    @Test
    void isTheForecastThatWasStored() {
        ItemForecast forecast = new ItemForecast(
                "杯子",
                CUTOFF,
                IntStream.rangeClosed(1, 30)
                        .mapToObj(day -> new DayForecast(
                                CUTOFF.plusDays(day),
                                day % 7 != 0,
                                Quantiles.ofDay(rising(QuantileLevels.daily())),
                                day,
                                EVEN))
                        .toList(),
                ItemForecast.TOTAL_DAYS.stream()
                        .map(days -> total(CUTOFF.plusDays(1), days))
                        .toList(),
                IntStream.range(0, ItemForecast.WEEKS)
                        .mapToObj(week -> total(CUTOFF.plusDays(1 + 7L * week), 7))
                        .toList(),
                new ItemTrend(TrendClass.DECLINE, EVEN),
                true);

        ForecastAnswer answer = ForecastAnswer.of(forecast, "model", Instant.EPOCH);

        assertThat(StoredForecast.of(PackedAnswer.unpack(PackedAnswer.pack(answer))))
                .isEqualTo(forecast);
    }

    private static PeriodForecast total(LocalDate from, int days) {
        return new PeriodForecast(from, days, Quantiles.ofTotal(rising(QuantileLevels.totals())), days);
    }

    private static double[] rising(double[] levels) {
        return Arrays.stream(levels).map(level -> Math.rint(level * 100)).toArray();
    }
}
