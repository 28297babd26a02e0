package io.trendloom.decisions.recommendation;

/**
 * How much the parts of a score count beside what is bought together.
 *
 * @param text likeness of texts
 * @param own earlier purchases of the same item
 * @param trend exponent of the item's growth; 0: growth does not matter
 */
public record Blend(double text, double own, double trend) {
    /** Chosen on Online Retail up to 10 August 2011. */
    public static final Blend USUAL = new Blend(0.02, 0.4, 0.25);

    public Blend {
        check("text", text);
        check("own", own);
        check("trend", trend);
    }

    private static void check(String name, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "The weight %s (%s) must be at least 0 and finite.".formatted(name, weight));
        }
    }
}
