package io.trendloom.decisions.marketing;

/**
 * What a lever does to an item's orders, as a normal distribution: of a price the elasticity, of a campaign the logarithm of the
 * ratio of orders.
 *
 * @param deviation standard deviation of what is not known of it
 */
public record Effect(double mean, double deviation) {
    private static final double REACH = 1.6449;

    public Effect {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new IllegalArgumentException(
                    "The effect (%s, deviation %s) must be finite, its deviation positive.".formatted(mean, deviation));
        }
    }

    /** The quantile .05; with {@link #high} it holds 9 of 10. */
    public double low() {
        return mean - REACH * deviation;
    }

    /** The quantile .95. */
    public double high() {
        return mean + REACH * deviation;
    }

    /** How many deviations it is off 0. */
    double score() {
        return mean / deviation;
    }
}
