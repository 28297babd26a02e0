package io.trendloom.forecast.export;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One period of an item's forecast.
 *
 * @param period {@code day}, {@code total} or {@code week}
 * @param from first day of the period
 * @param days its length
 * @param label trend of the item over the four weeks, the same on each of its rows
 * @param trend probabilities: of the day on a day's row, of the item elsewhere
 */
record ForecastRow(
        String itemId,
        String modelId,
        LocalDate cutoff,
        String period,
        LocalDate from,
        int days,
        Quantiles quantiles,
        double mean,
        String label,
        TrendProbabilities trend) {

    static List<ForecastRow> of(ItemForecast forecast, String modelId) {
        List<ForecastRow> rows = new ArrayList<>();
        for (DayForecast day : forecast.days()) {
            PeriodForecast period = new PeriodForecast(day.day(), 1, day.quantiles(), day.mean());
            rows.add(row(forecast, modelId, "day", period, day.trend()));
        }
        TrendProbabilities ofItem = forecast.trend().probabilities();
        forecast.totals().forEach(total -> rows.add(row(forecast, modelId, "total", total, ofItem)));
        forecast.weeks().forEach(week -> rows.add(row(forecast, modelId, "week", week, ofItem)));
        return rows;
    }

    private static ForecastRow row(
            ItemForecast forecast, String modelId, String kind, PeriodForecast period, TrendProbabilities trend) {
        return new ForecastRow(
                forecast.itemId(),
                modelId,
                forecast.cutoff(),
                kind,
                period.from(),
                period.days(),
                period.quantiles(),
                period.mean(),
                forecast.trend().label().label(),
                trend);
    }
}
