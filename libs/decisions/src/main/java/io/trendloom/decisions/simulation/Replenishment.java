package io.trendloom.decisions.simulation;

/** A way to reorder an item, tried in a simulation. */
@FunctionalInterface
public interface Replenishment {
    /**
     * Units that are ordered in the morning of a review.
     *
     * @param review its number, 0 for the first day
     * @param position units on hand and on order
     */
    double order(int review, double position);
}
