package io.trendloom.forecasting.series;

import java.util.BitSet;

/** Days, by their number since 1970-01-01, on which an item could not be bought. */
public final class OutOfStock {
    /** None. */
    static final OutOfStock NEVER = new OutOfStock(0);

    private final long first;
    private final BitSet days = new BitSet();

    OutOfStock(long first) {
        this.first = first;
    }

    void add(long day) {
        days.set(Math.toIntExact(day - first));
    }

    /** Whether the day is one of them. */
    public boolean contains(long day) {
        return day >= first && !days.isEmpty() && days.get(Math.toIntExact(day - first));
    }

    OutOfStock earlierBy(int daysBack) {
        OutOfStock earlier = new OutOfStock(first - daysBack);
        earlier.days.or(days);
        return earlier;
    }
}
