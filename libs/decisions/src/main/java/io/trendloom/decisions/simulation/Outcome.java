package io.trendloom.decisions.simulation;

import java.util.List;

/**
 * What a way to reorder came to.
 *
 * @param demand units wanted
 * @param sold units of them that were there
 * @param stock units on hand after the day, mean over the days
 */
public record Outcome(double demand, double sold, double stock) {
    /** Share of the demand that was served from stock. */
    public double fillRate() {
        return demand > 0 ? sold / demand : 1;
    }

    /** Of several items together. */
    public static Outcome sum(List<Outcome> items) {
        return new Outcome(
                items.stream().mapToDouble(Outcome::demand).sum(),
                items.stream().mapToDouble(Outcome::sold).sum(),
                items.stream().mapToDouble(Outcome::stock).sum());
    }
}
