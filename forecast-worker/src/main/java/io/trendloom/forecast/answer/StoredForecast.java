package io.trendloom.forecast.answer;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A forecast of record, read back from its answer. */
public final class StoredForecast {
    private StoredForecast() {}

    public static ItemForecast of(ForecastAnswer answer) {
        LocalDate first = answer.cutoff().plusDays(1);
        return new ItemForecast(
                answer.itemId(),
                answer.cutoff(),
                answer.horizon().stream().map(StoredForecast::day).toList(),
                totals(first, answer.totals()),
                answer.weeks().stream()
                        .map(week -> new PeriodForecast(week.from(), 7, quantiles(week.quantiles()), week.mean()))
                        .toList(),
                new ItemTrend(
                        TrendClass.labelled(answer.trend().label()),
                        classes(answer.trend().probabilities())),
                answer.coldStart());
    }

    private static List<PeriodForecast> totals(LocalDate first, Map<String, ForecastAnswer.Total> totals) {
        return totals.entrySet().stream()
                .map(total -> new PeriodForecast(
                        first,
                        Integer.parseInt(total.getKey()),
                        quantiles(total.getValue().quantiles()),
                        total.getValue().mean()))
                .sorted(Comparator.comparing(PeriodForecast::days))
                .toList();
    }

    private static DayForecast day(ForecastAnswer.Day day) {
        return new DayForecast(
                day.day(),
                day.open() == null || day.open(),
                quantiles(day.quantiles()),
                day.mean(),
                classes(day.trend()));
    }

    private static Quantiles quantiles(Map<String, Double> byLevel) {
        List<Map.Entry<String, Double>> rising = byLevel.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> Double.parseDouble(each.getKey())))
                .toList();
        return Quantiles.of(
                rising.stream()
                        .mapToDouble(each -> Double.parseDouble(each.getKey()))
                        .toArray(),
                rising.stream().mapToDouble(Map.Entry::getValue).toArray());
    }

    private static TrendProbabilities classes(ForecastAnswer.Classes classes) {
        return TrendProbabilities.of(classes.growth(), classes.stable(), classes.decline(), classes.volatility());
    }
}
