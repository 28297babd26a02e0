package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.api.JsonApi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Forecasts of the running system under another price. */
final class Scenarios {
    private final JsonApi api;
    private final String query;

    /**
     * Forecasts as they were ordered.
     *
     * @param horizon days; null: the model's longest
     * @param asOf cutoff; null: the last closed day
     */
    Scenarios(JsonApi api, @Nullable Integer horizon, @Nullable LocalDate asOf) {
        List<String> parameters = new ArrayList<>();
        if (horizon != null) {
            parameters.add("horizon=" + horizon);
        }
        if (asOf != null) {
            parameters.add("asOf=" + asOf);
        }
        this.api = api;
        this.query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    JsonNode of(String itemId, BigDecimal price) throws InterruptedException {
        ObjectNode body = JsonApi.JSON.createObjectNode();
        body.putObject("price").put("value", price);
        return api.post("/v1/items/%s/scenario%s".formatted(JsonApi.segment(itemId), query), body);
    }

    /** Both forecasts in short, or that the model does not read the price. */
    static List<String> lines(JsonNode answer, BigDecimal price) {
        JsonNode difference = answer.path("difference");
        int days = difference.path("days").asInt();
        double before = total(answer.path("forecast"), days);
        List<String> lines = new ArrayList<>();
        lines.add("%s at %s, known up to %s, by %s"
                .formatted(
                        answer.path("forecast").path("itemId").asText(),
                        price.toPlainString(),
                        answer.path("forecast").path("cutoff").asText(),
                        answer.path("forecast").path("modelId").asText()));
        lines.add(String.format(
                Locale.ROOT,
                "expected in %d days: %.1f as things are, %.1f at this price (%+.1f; the median %+.1f)",
                days,
                before,
                before + difference.path("mean").asDouble(),
                difference.path("mean").asDouble(),
                difference.path("median").asDouble()));
        lines.add("trend: %s as things are, %s at this price"
                .formatted(
                        answer.path("forecast").path("trend").path("label").asText(),
                        answer.path("scenario").path("trend").path("label").asText()));
        answer.path("inputs").forEach(input -> {
            if (!input.path("readByModel").asBoolean()) {
                lines.add("not read by the model: " + input.path("reason").asText());
            }
        });
        lines.add("");
        return lines;
    }

    private static double total(JsonNode forecast, int days) {
        return StreamSupport.stream(forecast.path("horizon").spliterator(), false)
                .limit(days)
                .mapToDouble(day -> day.path("mean").asDouble())
                .sum();
    }
}
