package io.trendloom.forecast.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items that a text finds.
 *
 * @param words ids of those that have every part of it, the best first
 * @param near others whose texts mean nearly the same, the nearest first
 * @param meaning how these were searched; null where nobody asked for them
 */
public record Found(
        List<String> words, List<NearItem> near, @Nullable Meaning meaning) {
    /** Where there is no text. */
    public static final Found NONE = new Found(List.of(), List.of(), null);

    public Found {
        words = List.copyOf(words);
        near = List.copyOf(near);
    }

    /** Those by words before those by meaning. */
    public List<String> ids() {
        return Stream.concat(words.stream(), near.stream().map(NearItem::id)).toList();
    }

    /** Of those found by meaning, the cosine to the text. */
    public Map<String, Double> similarities() {
        return near.stream().collect(Collectors.toMap(NearItem::id, NearItem::similarity));
    }

    /** The condition that tells those by meaning, over {@code hit} with the place of each item in {@link #ids}. */
    public String isNear() {
        return near.isEmpty() ? "false" : "hit.place > %d".formatted(words.size());
    }

    /** An order in SQL, with those by words before those by meaning. */
    public String order(String order) {
        return near.isEmpty() ? order : isNear() + ", " + order;
    }
}
