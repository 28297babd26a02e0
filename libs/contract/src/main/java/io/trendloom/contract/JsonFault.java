package io.trendloom.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.stream.Collectors;

/** What is wrong with JSON, in the words of whoever wrote it: fields and values, no types of ours. */
final class JsonFault {
    private static final int SHOWN = 120;

    private JsonFault() {}

    static String of(JsonProcessingException fault) {
        return switch (fault) {
            case InvalidFormatException format ->
                "the %s (%s) is not as the schema asks"
                        .formatted(path(format), shown(String.valueOf(format.getValue())));
            case MismatchedInputException type when type.getPath().isEmpty() -> "it must be a JSON object";
            case MismatchedInputException type ->
                "the %s is of another type than the schema asks".formatted(path(type));
            default -> fault.getOriginalMessage().lines().findFirst().orElse("");
        };
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
