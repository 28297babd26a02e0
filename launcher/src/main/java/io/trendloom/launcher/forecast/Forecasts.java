package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.contract.Json;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forecasts of the running system. */
public final class Forecasts {
    private static final ObjectReader FORECAST = Json.mapper().readerFor(Forecast.class);

    private final JsonApi api;

    public Forecasts(JsonApi api) {
        this.api = api;
    }

    /**
     * What is asked for.
     *
     * @param items empty: every one
     * @param horizon days; null: the model's longest
     * @param asOf cutoff as an ISO 8601 date; null: the last closed day
     */
    public record Order(
            List<String> items,
            @Nullable Integer horizon,
            @Nullable String asOf) {
        public Order {
            items = List.copyOf(items);
        }

        private ObjectNode body() {
            ObjectNode body = JsonApi.JSON.createObjectNode();
            if (!items.isEmpty()) {
                items.forEach(body.putArray("itemIds")::add);
            }
            if (horizon != null) {
                body.put("horizon", horizon);
            }
            return asOf == null ? body : body.put("asOf", asOf);
        }
    }

    /** Takes forecasts as they come. */
    @FunctionalInterface
    public interface Reader {
        /** One forecast, and the JSON in which it came. */
        void take(Forecast forecast, String json);
    }

    /**
     * The forecast of an item that is not in the catalogue yet, as it is answered.
     *
     * @param horizon days; null: the model's longest
     * @param asOf cutoff as an ISO 8601 date; null: the last closed day
     */
    JsonNode ofNew(ObjectNode item, @Nullable Integer horizon, @Nullable String asOf) throws InterruptedException {
        ObjectNode body = new Order(List.of(), horizon, asOf).body();
        body.putArray("items").add(item);
        return api.post("/v1/forecasts", body).path(0);
    }

    /** Hands over each forecast of the order; items that are not known have none. */
    public void read(Order order, Reader reader) throws InterruptedException {
        byte[] body = order.body().toString().getBytes(StandardCharsets.UTF_8);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                api.post("/v1/forecasts", "application/json", "application/x-ndjson", body), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.take(parsed(line), line);
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.UNAVAILABLE, "forecast-worker broke off its answer: %s.".formatted(e.getMessage()), e);
        }
    }

    static Forecast parsed(String line) {
        try {
            return FORECAST.readValue(line);
        } catch (JsonProcessingException e) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "The answer of forecast-worker cannot be read: %s.".formatted(e.getOriginalMessage()),
                    e);
        }
    }
}
