package io.trendloom.decisions.recommendation.trial;

/** What is to be foretold. */
public enum Task {
    /** What a known customer buys in the first order after the cutoff. */
    NEXT_PURCHASE,
    /** The other half of an order after the cutoff, by one half of it alone. */
    BASKET
}
