package io.trendloom.preparation.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the JSON of a mapping; what is wrong with it is told by field, value and rule. */
final class MappingText {
    private static final ObjectReader READER = Json.mapper()
            .readerFor(MappingFile.class)
            .with(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private MappingText() {}

    static Mapping read(String json) {
        try {
            MappingFile file = READER.readValue(json);
            return new MappingBuild(file).mapping();
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new EnvelopeException(
                    "The mapping's field (%s) is none. Fields there are: %s.".formatted(path(unknown), known));
        } catch (InvalidFormatException wrong) {
            throw new EnvelopeException("The mapping's field %s (%s) must be %s."
                    .formatted(path(wrong), wrong.getValue(), rule(wrong.getTargetType())));
        } catch (JsonMappingException wrong) {
            throw new EnvelopeException(
                    "The mapping's field %s cannot be read: %s.".formatted(path(wrong), wrong.getOriginalMessage()));
        } catch (JsonProcessingException wrong) {
            throw new EnvelopeException("The mapping is no JSON (line %d, column %d): %s."
                    .formatted(
                            wrong.getLocation().getLineNr(),
                            wrong.getLocation().getColumnNr(),
                            wrong.getOriginalMessage()));
        }
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String rule(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant instanceof Kind kind ? kind.text() : constant.toString())
                            .collect(Collectors.joining(", "));
        }
        if (type == Duration.class) {
            return "a duration such as PT24H or P14D";
        }
        if (type == LocalDate.class) {
            return "a day such as 2011-12-24";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return "a number";
    }
}
