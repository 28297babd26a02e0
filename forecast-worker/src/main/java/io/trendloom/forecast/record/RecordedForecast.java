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
 * @param median30 median of the units of these days: of an item that may sell a lot or nothing the expected units tell little
 * @param stock what the shop had by the cutoff; null: never told
 */
record RecordedForecast(
        ForecastAnswer answer,
        double probability,
        double last30,
        double next30,
        double median30,
        @Nullable StockLevel stock) {
    private static final int DAYS = 30;

    static RecordedForecast of(ItemForecast forecast, ItemHistory history, String modelId, Instant now) {
        LocalDate cutoff = forecast.cutoff();
        double last30 = history.units(cutoff.minusDays(DAYS - 1L).toEpochDay(), cutoff.toEpochDay());
        double probability =
                forecast.trend().probabilities().of(forecast.trend().label());
        PeriodForecast total = total(forecast);
        double median30 = total.quantiles().at(0.5);
        return new RecordedForecast(
                ForecastAnswer.of(forecast, modelId, now), probability, last30, total.mean(), median30, null);
    }

    RecordedForecast with(@Nullable StockLevel known) {
        return new RecordedForecast(answer, probability, last30, next30, median30, known);
    }

    /** Relative change from the last 30 days to the median of the next; a unit is added to both, so that it is always defined. */
    double change() {
        return (median30 + 1) / (last30 + 1) - 1;
    }

    @Nullable Long onHand() {
        return stock == null ? null : Long.valueOf(stock.onHand());
    }

    @Nullable Long onOrder() {
        return stock == null ? null : stock.onOrder();
    }

    private static PeriodForecast total(ItemForecast forecast) {
        return forecast.totals().stream()
                .filter(total -> total.days() == DAYS)
                .findFirst()
                .orElseThrow();
    }
}
