package io.trendloom.decisions.marketing;

import java.util.List;

/**
 * Effects on similar items as draws from one normal distribution, whose mean and spread come from the items themselves by moments
 * (DerSimonian and Laird, Meta-analysis in clinical trials, 1986). An item's own estimate is drawn to the mean the more, the less
 * sure it is (partial pooling; Efron and Morris, Data analysis using Stein's estimator, 1975).
 *
 * @param mean of the items' effects
 * @param spread standard deviation of the items' effects
 * @param doubt standard deviation of what is not known of the mean
 */
record Pool(double mean, double spread, double doubt) {
    /** Items at least that are pooled. */
    static final int LEAST = 5;

    private static final double LEAST_SPREAD = 0.2;

    static Pool of(List<Effect> effects) {
        if (effects.size() < LEAST) {
            throw new IllegalArgumentException(
                    "The effects pooled (%d) must be at least %d.".formatted(effects.size(), LEAST));
        }
        double spread = Math.max(LEAST_SPREAD, spread(effects));
        double weight = 0;
        double sum = 0;
        for (Effect each : effects) {
            double own = 1 / (square(each.deviation()) + spread * spread);
            weight += own;
            sum += own * each.mean();
        }
        return new Pool(sum / weight, spread, Math.sqrt(1 / weight));
    }

    private static double spread(List<Effect> effects) {
        double weight = 0;
        double squares = 0;
        double sum = 0;
        for (Effect each : effects) {
            double own = 1 / square(each.deviation());
            weight += own;
            squares += own * own;
            sum += own * each.mean();
        }
        double mean = sum / weight;
        double scatter = effects.stream()
                .mapToDouble(each -> square((each.mean() - mean) / each.deviation()))
                .sum();
        double beyond = scatter - (effects.size() - 1);
        return Math.sqrt(Math.max(0, beyond / (weight - squares / weight)));
    }

    /** What an item's effect is taken to be, by its own and the others. */
    Effect drawn(Effect own) {
        double chance = square(own.deviation());
        double trust = spread * spread / (spread * spread + chance);
        double variance = trust * chance + square((1 - trust) * doubt);
        return new Effect(trust * own.mean() + (1 - trust) * mean, Math.sqrt(variance));
    }

    private static double square(double value) {
        return value * value;
    }
}
