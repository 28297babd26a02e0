package io.trendloom.forecast.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;

/** Values as JSON in text columns. */
public final class JsonText {
    private JsonText() {}

    public static String write(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of %s is always JSON.".formatted(value.getClass()), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The JSON in the database (%s) cannot be read.".formatted(json), e);
        }
    }
}
