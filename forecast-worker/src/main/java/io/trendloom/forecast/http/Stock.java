package io.trendloom.forecast.http;

import io.trendloom.forecast.view.StockState;
import org.jspecify.annotations.Nullable;

/** The state of stock that a request asks for. */
final class Stock {
    private Stock() {}

    /** Null where none is asked for. */
    static @Nullable StockState of(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        StockState state = StockState.of(asked);
        if (state == null) {
            throw Problems.refuse("The stock (%s) must be one of %s.".formatted(asked, StockState.names()));
        }
        return state;
    }
}
