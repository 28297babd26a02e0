package io.trendloom.decisions.segments;

/**
 * How somebody buys, as known at a cutoff.
 *
 * @param recency days since the last order, 0: on the day of the cutoff
 * @param orders of the last 365 days
 * @param value of them, in the reporting currency
 */
public record Purchasing(int recency, int orders, double value) {
    /** Days whose orders count. */
    public static final int DAYS = 365;

    public Purchasing {
        if (recency < 0 || orders < 0 || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Days since the last order (%d) and orders (%d) must not be negative, the value (%s) finite."
                            .formatted(recency, orders, value));
        }
    }
}
