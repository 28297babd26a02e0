package io.trendloom.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of rows that a shop sends. */
public enum Kind {
    ITEMS,
    REVIEWS,
    SALES,
    STOCK,
    SIGNALS,
    VIEWS;

    /** The kind's name in paths, keys and messages: lower case, plural. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind of(String text) {
        for (Kind kind : values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        String known = Arrays.stream(values()).map(Kind::text).collect(Collectors.joining(", "));
        throw new ContractException("The kind (%s) must be one of %s.".formatted(text, known));
    }
}
