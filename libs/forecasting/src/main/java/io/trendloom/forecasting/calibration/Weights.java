package io.trendloom.forecasting.calibration;

/**
 * What a method counts for against the others of a blend; neither is negative, and one at least is above 0.
 *
 * @param days in the quantiles, means and trends of days
 * @param periods in the quantiles of totals and weeks, and in the item's trend
 */
public record Weights(double days, double periods) {
    public Weights {
        if (!(days >= 0 && periods >= 0 && days + periods > 0) || Double.isInfinite(days + periods)) {
            throw new IllegalArgumentException(
                    "The weights for days (%s) and periods (%s) must be finite, not negative, and one above 0. Maybe leave the method out."
                            .formatted(days, periods));
        }
    }

    /** The same weight for both. */
    public static Weights of(double weight) {
        return new Weights(weight, weight);
    }

    Weights plus(Weights other) {
        return new Weights(days + other.days, periods + other.periods);
    }

    /** The shares of this in a whole that holds it. */
    Weights in(Weights whole) {
        return new Weights(share(days, whole.days), share(periods, whole.periods));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 1;
    }
}
