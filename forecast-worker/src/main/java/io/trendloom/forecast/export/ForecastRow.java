package io.trendloom.forecast.export;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
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

    private static final String DAY = "day";
    private static final String TOTAL = "total";
    private static final String WEEK = "week";

    static List<ForecastRow> of(ItemForecast forecast, String modelId) {
        List<ForecastRow> rows = new ArrayList<>();
        for (DayForecast day : forecast.days()) {
            PeriodForecast period = new PeriodForecast(day.day(), 1, day.quantiles(), day.mean());
            rows.add(row(forecast, modelId, DAY, period, day.trend()));
        }
        TrendProbabilities ofItem = forecast.trend().probabilities();
        forecast.totals().forEach(total -> rows.add(row(forecast, modelId, TOTAL, total, ofItem)));
        forecast.weeks().forEach(week -> rows.add(row(forecast, modelId, WEEK, week, ofItem)));
        return rows;
    }

    /** The forecast of an item, of all its rows; they do not say whether it had sold by the cutoff. */
    static ItemForecast forecast(List<ForecastRow> rows, ShopCalendar calendar) {
        ForecastRow first = rows.getFirst();
        ForecastRow ofItem = rows.getLast();
        return new ItemForecast(
                first.itemId(),
                first.cutoff(),
                rows.stream()
                        .filter(row -> row.period().equals(DAY))
                        .map(row -> new DayForecast(
                                row.from(), calendar.isOpen(row.from()), row.quantiles(), row.mean(), row.trend()))
                        .toList(),
                periods(rows, TOTAL),
                periods(rows, WEEK),
                new ItemTrend(TrendClass.labelled(ofItem.label()), ofItem.trend()),
                false);
    }

    private static List<PeriodForecast> periods(List<ForecastRow> rows, String kind) {
        return rows.stream()
                .filter(row -> row.period().equals(kind))
                .map(row -> new PeriodForecast(row.from(), row.days(), row.quantiles(), row.mean()))
                .toList();
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
