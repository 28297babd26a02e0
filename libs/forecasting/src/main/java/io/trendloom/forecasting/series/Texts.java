package io.trendloom.forecasting.series;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an item, as vectors.
 *
 * @param byName say {@code catalogue/bge-small-zh-v1.5}
 */
record Texts(Map<String, TextHistory> byName) {
    Texts {
        byName = Map.copyOf(byName);
    }

    /** The text's newest vector, or null where there is none. */
    float @Nullable [] newest(String name) {
        TextHistory text = byName.get(name);
        return text == null ? null : text.knownOn(Long.MAX_VALUE);
    }

    Texts upTo(long cutoff) {
        Map<String, TextHistory> known = new HashMap<>();
        byName.forEach((name, text) -> {
            TextHistory then = text.upTo(cutoff);
            if (then != null) {
                known.put(name, then);
            }
        });
        return new Texts(known);
    }

    /** What the shop wrote alone. */
    Texts withoutReviews() {
        Map<String, TextHistory> catalogue = new HashMap<>(byName);
        catalogue.keySet().removeIf(name -> name.startsWith(ItemHistory.REVIEWS));
        return new Texts(catalogue);
    }
}
