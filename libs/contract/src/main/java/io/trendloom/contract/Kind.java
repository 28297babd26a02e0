package io.trendloom.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of rows that a shop sends. */
public enum Kind {
    ITEMS,
    REVIEWS,
    SALES;

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
        throw new ContractException("The kind (%s) must be one of items, reviews, sales.".formatted(text));
    }
}
