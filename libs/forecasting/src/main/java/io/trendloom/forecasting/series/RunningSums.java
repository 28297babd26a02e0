package io.trendloom.forecasting.series;

import java.util.Arrays;

/** A number of each day from a first one on, added up so that any run of days is one subtraction. */
final class RunningSums {
    private final double[] before;

    private RunningSums(double[] before) {
        this.before = before;
    }

    /**
     * Adds up the numbers of days.
     *
     * @param name of the numbers, for messages
     */
    static RunningSums of(String name, double[] values) {
        double[] before = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "The %s (%s) of day %d must be finite and not negative. Maybe returns were taken off demand."
                                .formatted(name, values[i], i));
            }
            before[i + 1] = before[i] + values[i];
        }
        return new RunningSums(before);
    }

    /** Number of days. */
    int days() {
        return before.length - 1;
    }

    /** Sum of the days from one place up to another, the latter left out. */
    double between(int from, int to) {
        return to <= from ? 0 : before[to] - before[from];
    }

    /** The numbers of the first {@code known} days and zeros up to a length. */
    double[] values(int known, int length) {
        double[] values = new double[length];
        for (int i = 0; i < known; i++) {
            values[i] = Math.max(0, before[i + 1] - before[i]);
        }
        return values;
    }

    /** The numbers of the days in another order. */
    double[] inOrder(int[] order) {
        return Arrays.stream(order)
                .mapToDouble(day -> Math.max(0, before[day + 1] - before[day]))
                .toArray();
    }
}
