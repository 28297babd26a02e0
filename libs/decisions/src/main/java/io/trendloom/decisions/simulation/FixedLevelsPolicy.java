package io.trendloom.decisions.simulation;

import java.util.List;

/**
 * The (s, S) rule with levels that are set at the start: a position of s or less is filled up to S.
 *
 * @param batch days of average demand between s and S
 * @param spreads by item, of the 91 days before the start
 * @param openDays of lead time and review period
 */
@SuppressWarnings("ArrayRecordComponent")
record FixedLevelsPolicy(int batch, Spread[] spreads, int openDays) implements Policy {
    @Override
    public String name() {
        return "fixed (s, S), S − s = %d days".formatted(batch);
    }

    @Override
    public List<Double> settings() {
        return MovingAveragePolicy.SAFETY;
    }

    @Override
    public Replenishment of(int item, double setting) {
        double low = spreads[item].upTo(openDays, setting);
        double high = low + batch * spreads[item].mean();
        return (review, position) -> position <= low ? Policy.upTo(high, position) : 0;
    }
}
