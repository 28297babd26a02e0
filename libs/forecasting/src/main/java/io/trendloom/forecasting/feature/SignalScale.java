package io.trendloom.forecasting.feature;

/**
 * An outside series that a network reads, in standard units of the days that it learned from.
 *
 * @param name of the series
 * @param mean of its values
 * @param deviation of its values, above 0; 1 for a series that has one value alone
 */
public record SignalScale(String name, double mean, double deviation) {
    private static final double FARTHEST = 5;

    public SignalScale {
        if (name.isBlank() || !Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(
                    "The signal (%s) needs a name, a finite mean (%s) and a positive, finite deviation (%s)."
                            .formatted(name, mean, deviation));
        }
    }

    /** Puts a value and that it is known; of a value that is not known, two zeros. */
    void put(Row row, double value) {
        boolean known = !Double.isNaN(value);
        row.put(known ? Math.clamp((value - mean) / deviation, -FARTHEST, FARTHEST) : 0)
                .put(known);
    }
}
