package io.trendloom.forecast.view;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For how long what an item has on hand lasts, by its forecast of record. */
public enum StockState {
    /** Not for the next 14 days. */
    SHORT("short", StockUnits.LACKING + " > 0"),
    ENOUGH("enough", StockUnits.LACKING + " <= 0 and " + StockUnits.EXCESS + " <= 0"),
    /** For more than 90 days. */
    OVER("over", StockUnits.EXCESS + " > 0"),
    /** Nobody told what is on hand. */
    UNKNOWN("unknown", "f.on_hand is null");

    private final String text;
    private final String condition;

    StockState(String text, String condition) {
        this.text = text;
        this.condition = condition;
    }

    /** The state of a name, or null where there is none. */
    public static @Nullable StockState of(String text) {
        return Arrays.stream(values())
                .filter(state -> state.text.equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The names, for a message. */
    public static String names() {
        return Arrays.stream(values()).map(state -> state.text).collect(Collectors.joining(", "));
    }

    /** In SQL, over {@code forecast_of_record f}. */
    public String condition() {
        return condition;
    }
}
