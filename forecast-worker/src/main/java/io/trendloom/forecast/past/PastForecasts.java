package io.trendloom.forecast.past;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecasting.network.QuantileLevels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was forecast of an item, a week at a time.
 *
 * @param forecasts the newest cutoff first; their weeks do not overlap
 */
public record PastForecasts(String itemId, List<Past> forecasts) {
    public PastForecasts {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * The first week of a forecast of record whose days are over.
     *
     * @param days the seven days after the cutoff
     * @param week the same together
     */
    public record Past(String modelId, LocalDate cutoff, List<ForecastAnswer.Day> days, ForecastAnswer.Week week) {
        static final int DAYS = 7;
        private static final Set<String> LEVELS =
                Arrays.stream(QuantileLevels.daily()).mapToObj(Double::toString).collect(Collectors.toSet());

        public Past {
            days = List.copyOf(days);
        }

        static Past of(ForecastAnswer forecast) {
            return new Past(
                    forecast.modelId(),
                    forecast.cutoff(),
                    forecast.horizon().stream().limit(DAYS).map(Past::asSaid).toList(),
                    forecast.weeks().getFirst());
        }

        /** Objects hold levels in between too, which were not told of days. */
        private static ForecastAnswer.Day asSaid(ForecastAnswer.Day day) {
            Map<String, Double> told = new LinkedHashMap<>(day.quantiles());
            told.keySet().retainAll(LEVELS);
            return new ForecastAnswer.Day(day.day(), day.open(), told, day.mean(), day.trend());
        }
    }
}
