package io.trendloom.worker.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.trendloom.contract.ContractException;
import java.lang.invoke.MethodType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the JSON of a body in the caller's words: the place in it and what must stand there. */
final class UnexpectedJson {
    private static final int LONGEST_VALUE = 80;

    private UnexpectedJson() {}

    /** One clause, without a full stop. */
    static String clause(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> place(unknown.getPath()) + " is not known";
            case InvalidFormatException malformed ->
                "%s (%s) must be %s"
                        .formatted(place(malformed.getPath()), value(malformed), kind(malformed.getTargetType()));
            case MismatchedInputException other ->
                "%s must be %s".formatted(place(other.getPath()), kind(other.getTargetType()));
            case JsonMappingException other -> place(other.getPath()) + refusal(other.getCause());
            default -> e.getOriginalMessage();
        };
    }

    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "the whole" : place.toString();
    }

    private static String value(InvalidFormatException malformed) {
        String value = String.valueOf(malformed.getValue());
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (Number.class.isAssignableFrom(boxed)) {
            return boxed == Integer.class || boxed == Long.class ? "a whole number" : "a number";
        }
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (boxed == LocalDate.class) {
            return "a day, as in \"2026-11-30\"";
        }
        if (boxed == Instant.class || boxed == OffsetDateTime.class) {
            return "a time, as in \"2026-11-30T12:00:00Z\"";
        }
        if (CharSequence.class.isAssignableFrom(boxed) || boxed.isEnum()) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(boxed) || boxed.isArray() ? "a list" : "an object";
    }

    private static String refusal(@Nullable Throwable cause) {
        if (cause instanceof ContractException || cause instanceof IllegalArgumentException) {
            String rule = String.valueOf(cause.getMessage());
            return ": " + (rule.endsWith(".") ? rule.substring(0, rule.length() - 1) : rule);
        }
        return " cannot be read";
    }
}
