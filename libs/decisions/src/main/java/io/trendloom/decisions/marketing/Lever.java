package io.trendloom.decisions.marketing;

import io.trendloom.forecasting.series.Signals;

/** What a shop can pull at to sell more of an item. */
public enum Lever {
    /** A price that holds. */
    PRICE(""),
    /** Days on promotion, at their usual discount. */
    PROMOTION(Signals.PROMOTION),
    /** Days on which the item is advertised. */
    ADVERTISING("advertising");

    private final String signal;

    Lever(String signal) {
        this.signal = signal;
    }

    /** Name of the outside series that tells on which days; empty: the price tells by itself. */
    String signal() {
        return signal;
    }
}
