package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.api.JsonApi;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Explanations of forecasts by the running system. */
final class Explanations {
    /** The longest total that is explained, in days. */
    private static final int LONGEST = 30;

    private final JsonApi api;
    private final @Nullable Integer horizon;
    private final @Nullable LocalDate asOf;

    /**
     * Explanations of forecasts as they were ordered.
     *
     * @param horizon days; null: 30
     * @param asOf cutoff; null: the last closed day
     */
    Explanations(JsonApi api, @Nullable Integer horizon, @Nullable LocalDate asOf) {
        this.api = api;
        this.horizon = horizon;
        this.asOf = asOf;
    }

    JsonNode of(String itemId) throws InterruptedException {
        String path = "/v1/items/%s/explanation?horizon=%d"
                .formatted(JsonApi.segment(itemId), horizon == null ? LONGEST : Math.min(horizon, LONGEST));
        return api.get(asOf == null ? path : path + "&asOf=" + asOf);
    }

    /** A forecast's JSON with the explanation in it. */
    static String within(String forecast, JsonNode explanation) {
        try {
            ObjectNode node = (ObjectNode) JsonApi.JSON.readTree(forecast);
            return node.set("explanation", explanation).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A forecast that was read is JSON.", e);
        }
    }
}
