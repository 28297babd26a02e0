package io.trendloom.forecast.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items whose texts say nearly the same, the nearest first.
 *
 * @param encoder in whose space they are near; null where the item's text has no vector yet
 */
public record SimilarItems(String itemId, @Nullable String encoder, List<Similar> items) {
    public SimilarItems {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param similarity cosine of the two vectors, −1 to 1
     */
    public record Similar(
            String itemId, @Nullable String title, @Nullable String category, double similarity) {}
}
