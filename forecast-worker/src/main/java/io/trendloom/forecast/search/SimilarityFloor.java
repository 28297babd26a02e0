package io.trendloom.forecast.search;

import java.util.Map;

/**
 * The cosine from which on an item's text is taken to mean what a query says. Encoders spread texts differently: each has
 * its own, chosen so that queries for what a shop does not sell find nothing (docs/page.md).
 */
final class SimilarityFloor {
    private static final double CAUTIOUS = 0.7;
    private static final Map<String, Double> CHOSEN = Map.of("bge-small-en-v1.5", 0.7, "bge-small-zh-v1.5", 0.55);

    private SimilarityFloor() {}

    static double of(String encoder) {
        return CHOSEN.getOrDefault(encoder, CAUTIOUS);
    }
}
