package io.trendloom.train.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import io.trendloom.contract.Json;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** A value as JSON in a text column, null where there is none. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private final JavaType type;

    JsonColumn(Class<T> type) {
        this.type = Json.mapper().constructType(type);
    }

    JsonColumn(TypeReference<T> type) {
        this.type = Json.mapper().constructType(type);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value of type %s cannot be written as JSON.".formatted(type), e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : Json.mapper().readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column does not hold JSON of type %s.".formatted(type), e);
        }
    }
}
