package io.trendloom.decisions.simulation;

import java.util.List;

/**
 * Order up to a moving average's demand and a safety stock, anew at each review.
 *
 * @param window days of the average
 * @param spreads by review and item
 * @param openDays to be covered, by review
 */
@SuppressWarnings("ArrayRecordComponent")
record MovingAveragePolicy(int window, Spread[][] spreads, int[] openDays) implements Policy {
    /** Safety factors that are tried. */
    static final List<Double> SAFETY = List.of(-0.5, 0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0);

    @Override
    public String name() {
        return "moving average of %d days".formatted(window);
    }

    @Override
    public List<Double> settings() {
        return SAFETY;
    }

    @Override
    public Replenishment of(int item, double setting) {
        return (review, position) -> Policy.upTo(spreads[review][item].upTo(openDays[review], setting), position);
    }
}
