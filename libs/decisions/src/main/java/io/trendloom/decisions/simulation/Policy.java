package io.trendloom.decisions.simulation;

import java.util.List;

/** A way to reorder every item, with a setting that trades stock for sales. */
interface Policy {
    String name();

    /** The settings, those with more stock last. */
    List<Double> settings();

    /** The way for an item under a setting. */
    Replenishment of(int item, double setting);

    /** Whole units from a position up to a level; 0 where it is above. */
    static double upTo(double level, double position) {
        return Math.max(0, Math.ceil(level - position));
    }
}
