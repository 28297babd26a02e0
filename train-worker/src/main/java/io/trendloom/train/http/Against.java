package io.trendloom.train.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a model did on the days held out against the champion of then.
 *
 * @param model {@code champion}, or {@code weekday-average} where that was the champion
 * @param difference WQL30 of the model less that of the other; below 0 is better
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
record Against(String model, double difference, double low, double high) {
    private static final String CHAMPION = "champion";

    /** As the model's metrics tell; null where it was not compared. */
    static @Nullable Against of(JsonNode metrics) {
        JsonNode verdicts = metrics.at("/evaluation/verdicts");
        return Stream.of(CHAMPION, WeekdayAverage.NAME)
                .filter(verdicts::has)
                .map(model -> of(model, verdicts.path(model)))
                .findFirst()
                .orElse(null);
    }

    private static Against of(String model, JsonNode verdict) {
        return new Against(
                model,
                verdict.path("difference").asDouble(),
                verdict.path("low").asDouble(),
                verdict.path("high").asDouble());
    }
}
