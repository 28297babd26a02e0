package io.trendloom.decisions.recommendation;

import java.util.List;

/** Which items say nearly the same in their texts. */
@FunctionalInterface
public interface TextLikeness {
    /** No texts. */
    TextLikeness NONE = item -> List.of();

    /** The items whose texts are nearest to an item's, without itself, the nearest first; none where it has no text. */
    List<Near> near(String item);

    /**
     * A near item.
     *
     * @param similarity cosine of the text vectors
     */
    record Near(String item, double similarity) {
        /** Cosine from which texts count as alike: any two titles of a shop are somewhat near. */
        private static final double LEAST = 0.6;

        /** 0 where texts are not alike, 1 where they are the same. */
        double likeness() {
            return Math.max(0, Math.min(1, (similarity - LEAST) / (1 - LEAST)));
        }
    }
}
