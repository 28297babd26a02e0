package io.trendloom.decisions.segments;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Segments by recency, frequency and value (A. Hughes, "Strategic database marketing", 1994): customers are scored from 1 to 5 by
 * the fifths of the customers at one cutoff. Applied to another cutoff, the bounds stay what they are, so that numbers may be
 * compared.
 */
public final class Rfm {
    /** Less the fifth of the days since the last order: who shares the fewest days scores 5. */
    private static final int LATEST = 6;

    private final Quintiles recency;
    private final Quintiles orders;
    private final Quintiles value;

    private Rfm(Quintiles recency, Quintiles orders, Quintiles value) {
        this.recency = recency;
        this.orders = orders;
        this.value = value;
    }

    /** The bounds of some customers. */
    public static Rfm of(List<Purchasing> customers) {
        if (customers.isEmpty()) {
            throw new IllegalArgumentException("There must be a customer.");
        }
        return new Rfm(
                bounds(customers, Purchasing::recency),
                bounds(customers, Purchasing::orders),
                bounds(customers, Purchasing::value));
    }

    private static Quintiles bounds(List<Purchasing> customers, ToDoubleFunction<Purchasing> of) {
        return Quintiles.of(customers.stream().mapToDouble(of).toArray());
    }

    /** The segment of a customer: how much somebody buys is the mean of frequency and value, rounded up. */
    public Segment segment(Purchasing customer) {
        int much = Math.ceilDiv(orders.score(customer.orders()) + value.score(customer.value()), 2);
        return Segment.of(LATEST - recency.score(customer.recency()), much);
    }

    /** The customers of each segment, with their value together; segments without one are left out. */
    public Map<Segment, Count> count(List<Purchasing> customers) {
        Map<Segment, Count> counts = new EnumMap<>(Segment.class);
        customers.forEach(one -> counts.merge(segment(one), new Count(1, one.value()), Count::plus));
        return counts;
    }

    /**
     * Some customers.
     *
     * @param value of their orders of the last 365 days
     */
    public record Count(int customers, double value) {
        Count plus(Count other) {
            return new Count(customers + other.customers, value + other.value);
        }
    }
}
