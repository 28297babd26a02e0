package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Tells how much each {@link FeatureGroup} moved an item's forecast: exact Shapley values of the game whose worth of a
 * coalition is what the model forecasts when only the coalition's inputs are the item's own (Lundberg and Lee, "A Unified
 * Approach to Interpreting Model Predictions", 2017). The others are those of references, over which the worth is the mean:
 *
 * <ul>
 *   <li>history: the item's own weeks of the last year in turned order, so that none of them is the latest by chance,
 *   <li>price: the median of the last year; of an item that has not sold, none,
 *   <li>calendar: the same at thirteen times of the year,
 *   <li>reviews, text and signals: none.
 * </ul>
 *
 * All coalitions of a time are one batch of the forecaster.
 */
public final class Explainer {
    private static final int LONGEST = ItemForecast.TOTAL_DAYS.getLast();

    private final Answers answers;

    public Explainer(Answers answers) {
        this.answers = answers;
    }

    /**
     * Explains an item's forecast.
     *
     * @param days length of the total, 1 to 30
     */
    public Explanation explain(ItemHistory whole, ShopCalendar calendar, LocalDate cutoff, int days) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "The days (%d) of the total explained must be from 1 to %d.".formatted(days, LONGEST));
        }
        List<List<ItemForecast>> forecasts =
                new Worlds(answers, whole.asOf(cutoff), calendar, cutoff, days).ofCoalitions();
        Map<TrendClass, Contributions> trend = new EnumMap<>(TrendClass.class);
        for (TrendClass each : TrendClass.values()) {
            trend.put(
                    each,
                    contributions(
                            forecasts,
                            forecast -> forecast.trend().probabilities().of(each)));
        }
        return new Explanation(
                forecasts.getLast().getFirst(),
                days,
                contributions(forecasts, Explainer::mean),
                contributions(forecasts, forecast -> forecast.demandOver(days).at(0.5)),
                trend);
    }

    private static double mean(ItemForecast forecast) {
        return forecast.days().stream().mapToDouble(DayForecast::mean).sum();
    }

    private static Contributions contributions(List<List<ItemForecast>> forecasts, ToDoubleFunction<ItemForecast> of) {
        return Contributions.of(
                forecasts.stream().mapToDouble(alike -> mean(alike, of)).toArray());
    }

    /** The mean, which of equal numbers is that number to the last bit. */
    private static double mean(List<ItemForecast> forecasts, ToDoubleFunction<ItemForecast> of) {
        double mean = 0;
        for (int i = 0; i < forecasts.size(); i++) {
            mean += (of.applyAsDouble(forecasts.get(i)) - mean) / (i + 1);
        }
        return mean;
    }

    /** Forecasts items, as {@link io.trendloom.forecasting.forecast.Forecaster#forecast} does. */
    @FunctionalInterface
    public interface Answers {
        List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon);
    }
}
