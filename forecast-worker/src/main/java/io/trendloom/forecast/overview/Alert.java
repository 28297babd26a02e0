package io.trendloom.forecast.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something worth a look.
 *
 * @param count items, letters, or topics
 * @param units at risk; absent where that says nothing
 * @param money tied up; absent where that says nothing
 * @param detail what a machine says of it; absent where there is nothing to say
 * @param items the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
        Kind kind,
        long count,
        @Nullable Double units,
        @Nullable Double money,
        @Nullable String detail,
        List<Item> items) {
    public Alert {
        items = List.copyOf(items);
    }

    static Alert of(Kind kind, long count, @Nullable String detail) {
        return new Alert(kind, count, null, null, detail, List.of());
    }

    /** What there may be, the most urgent first. */
    public enum Kind {
        /** What is on hand does not last for the next 14 days. */
        STOCK_OUT,
        /** The newest promoted model cannot be used. */
        MODEL_REFUSED,
        /** What the model reads, or how it does, has changed since it learned. */
        DRIFT,
        /** Of the newest forecasts whose days are over, far fewer than promised held. */
        FORECAST_MISSED,
        /** Complaints of a topic rise. */
        COMPLAINTS_RISING,
        /** Ratings of the last 30 days are half a star or more below those of the 180 days before. */
        RATINGS_FELL,
        /** Messages that could not be handled. */
        DEAD_LETTERS,
        /** What is on hand would last for more than 90 days. */
        OVERSTOCK;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One of the items. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String id, @Nullable String title) {}
}
