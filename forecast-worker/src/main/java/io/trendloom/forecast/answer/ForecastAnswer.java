package io.trendloom.forecast.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.TrendProbabilities;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item's forecast, in units.
 *
 * @param modelId model that made it
 * @param cutoff last day known
 * @param horizon day by day from the day after the cutoff
 * @param totals the first 7, 14 and 30 days together
 * @param weeks each of the four weeks after the cutoff
 * @param coldStart whether the item had not sold by the cutoff
 * @param inferredFrom what the forecast of an item described by text stands on; absent for others
 */
public record ForecastAnswer(
        String itemId,
        String modelId,
        LocalDate cutoff,
        Instant generatedAt,
        List<Day> horizon,
        Map<String, Total> totals,
        List<Week> weeks,
        Trend trend,
        boolean coldStart,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InferredFrom inferredFrom) {

    public static ForecastAnswer of(ItemForecast forecast, String modelId, Instant generatedAt) {
        return new ForecastAnswer(
                forecast.itemId(),
                modelId,
                forecast.cutoff(),
                generatedAt.truncatedTo(ChronoUnit.MILLIS),
                forecast.days().stream().map(Day::of).toList(),
                totals(forecast.totals()),
                forecast.weeks().stream().map(Week::of).toList(),
                Trend.of(forecast.trend()),
                forecast.coldStart(),
                null);
    }

    /** The same of an item called otherwise, with what it stands on. */
    public ForecastAnswer of(String id, InferredFrom inferred) {
        return new ForecastAnswer(id, modelId, cutoff, generatedAt, horizon, totals, weeks, trend, coldStart, inferred);
    }

    private static Map<String, Total> totals(List<PeriodForecast> periods) {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (PeriodForecast period : periods) {
            totals.put(
                    Integer.toString(period.days()),
                    new Total(QuantileMap.of(period.quantiles()), QuantileMap.rounded(period.mean())));
        }
        return totals;
    }

    /**
     * Demand of one day; quantiles by level.
     *
     * @param open whether the shop sells on it; absent in forecasts that were stored before it was told
     */
    public record Day(
            LocalDate day,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean open,

            Map<String, Double> quantiles,
            double mean,
            Classes trend) {
        static Day of(DayForecast day) {
            return new Day(
                    day.day(),
                    day.open(),
                    QuantileMap.of(day.quantiles()),
                    QuantileMap.rounded(day.mean()),
                    Classes.of(day.trend()));
        }
    }

    /** Demand of several days together; quantiles by level. */
    public record Total(Map<String, Double> quantiles, double mean) {}

    /** Demand of the seven days from a day on; quantiles by level. */
    public record Week(LocalDate from, Map<String, Double> quantiles, double mean) {
        static Week of(PeriodForecast week) {
            return new Week(week.from(), QuantileMap.of(week.quantiles()), QuantileMap.rounded(week.mean()));
        }
    }

    /** Where the item is heading over the four weeks. */
    public record Trend(String label, Classes probabilities) {
        static Trend of(ItemTrend trend) {
            return new Trend(trend.label().label(), Classes.of(trend.probabilities()));
        }
    }

    /** The probability of each trend class. */
    public record Classes(
            double growth,
            double stable,
            double decline,
            @JsonProperty("volatile") double volatility) {
        static Classes of(TrendProbabilities probabilities) {
            return new Classes(
                    QuantileMap.rounded(probabilities.growth()),
                    QuantileMap.rounded(probabilities.stable()),
                    QuantileMap.rounded(probabilities.decline()),
                    QuantileMap.rounded(probabilities.volatility()));
        }
    }
}
