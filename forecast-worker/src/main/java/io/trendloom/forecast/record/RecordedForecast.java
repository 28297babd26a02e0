package io.trendloom.forecast.record;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.stock.StockLevel;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.series.ItemHistory;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A forecast of record, with what it is ranked by.
 *
 * @param probability of its trend's label
 * @param last30 units of the 30 days up to the cutoff
 * @param next30 expected units of the 30 days after it
 * @param stock what the shop had by the cutoff; null: never told
 */
record RecordedForecast(
        ForecastAnswer answer,
        double probability,
        double last30,
        double next30,
        @Nullable StockLevel stock) {
    private static final int DAYS = 30;

    static RecordedForecast of(ItemForecast forecast, ItemHistory history, String modelId, Instant now) {
        LocalDate cutoff = forecast.cutoff();
        double last30 = history.units(cutoff.minusDays(DAYS - 1L).toEpochDay(), cutoff.toEpochDay());
        double probability =
                forecast.trend().probabilities().of(forecast.trend().label());
        return new RecordedForecast(
                ForecastAnswer.of(forecast, modelId, now), probability, last30, next30(forecast), null);
    }

    RecordedForecast with(@Nullable StockLevel known) {
        return new RecordedForecast(answer, probability, last30, next30, known);
    }

    @Nullable Long onHand() {
        return stock == null ? null : Long.valueOf(stock.onHand());
    }

    @Nullable Long onOrder() {
        return stock == null ? null : stock.onOrder();
    }

    private static double next30(ItemForecast forecast) {
        return forecast.totals().stream()
                .filter(total -> total.days() == DAYS)
                .mapToDouble(PeriodForecast::mean)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Relative change from the last 30 days to the next; a unit is added to both, so that it is always defined. */
    double change() {
        return (next30 + 1) / (last30 + 1) - 1;
    }
}
