package io.trendloom.decisions.recommendation;

/**
 * How a recommender learns from baskets.
 *
 * @param items how many are learned at most, those that were bought most lately; time grows with their cube, memory with their square
 * @param halfLife days after which a basket counts half
 * @param ridge what is added to the diagonal: the more, the less is believed of rare items
 */
public record Learning(int items, double halfLife, double ridge) {
    /** Chosen on Online Retail up to August 2011. */
    public static final Learning USUAL = new Learning(4000, 120, 12.5);

    public Learning {
        if (items < 1) {
            throw new IllegalArgumentException("The number of items (%d) must be positive.".formatted(items));
        }
        check("half-life", halfLife);
        check("ridge", ridge);
    }

    /** The same for another number of items. */
    public Learning of(int most) {
        return new Learning(most, halfLife, ridge);
    }

    /** How much something counts that is some days old. */
    double fading(long age) {
        return Math.pow(2, -age / halfLife);
    }

    private static void check(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("The %s (%s) must be positive and finite.".formatted(name, value));
        }
    }
}
