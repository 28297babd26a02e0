package io.trendloom.forecast.subscription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an event that a subscription is told. */
public enum DeliveryState {
    /** It is tried, or will be tried again. */
    WAITING,
    /** The endpoint has taken it. */
    DELIVERED,
    /** It is not tried any more: a dead letter. */
    DEAD;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState read(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
