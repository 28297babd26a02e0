package io.trendloom.forecast.record;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.stock.StockLevel;
import io.trendloom.forecasting.forecast.DemandPace;
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
 * @param change relative change from the item's {@link DemandPace} to {@code median30}, a unit added to both; null where nothing was sold in the
 *     30 days, so that there is nothing to have changed from
 * @param stock what the shop had by the cutoff; null: never told
 */
record RecordedForecast(
        ForecastAnswer answer,
        double probability,
        double last30,
        double next30,
        double median30,
        @Nullable Double change,
        @Nullable StockLevel stock) {
    private static final int DAYS = DemandPace.DAYS;

    static RecordedForecast of(ItemForecast forecast, ItemHistory history, String modelId, Instant now) {
        LocalDate cutoff = forecast.cutoff();
        ItemHistory known = history.asOf(cutoff);
        double last30 = known.units(known.last() - DAYS + 1, known.last());
        double probability =
                forecast.trend().probabilities().of(forecast.trend().label());
        PeriodForecast total = total(forecast);
        double median30 = total.quantiles().at(0.5);
        return new RecordedForecast(
                ForecastAnswer.of(forecast, modelId, now),
                probability,
                last30,
                total.mean(),
                median30,
                last30 > 0 ? (median30 + 1) / (DemandPace.recent(known) + 1) - 1 : null,
                null);
    }

    RecordedForecast with(@Nullable StockLevel known) {
        return new RecordedForecast(answer, probability, last30, next30, median30, change, known);
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
