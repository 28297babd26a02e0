package io.trendloom.forecasting.baseline.paper;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words of titles as numbers: 0 fills short titles up in front, 1 stands for a word that only one title has, and the
 * others follow in alphabetical order.
 */
final class TokenIds {
    private static final int RARE = 1;
    private static final int LEAST_TITLES = 2;
    private static final int LONGEST = 16;

    private final Map<String, Integer> ids = new HashMap<>();
    private final int length;

    /** @param titles the words of each title */
    TokenIds(Collection<List<String>> titles) {
        Map<String, Integer> counts = new TreeMap<>();
        titles.forEach(title -> title.stream().distinct().forEach(word -> counts.merge(word, 1, Integer::sum)));
        counts.forEach((word, count) -> {
            if (count >= LEAST_TITLES) {
                ids.put(word, ids.size() + RARE + 1);
            }
        });
        length = Math.clamp(titles.stream().mapToInt(List::size).max().orElse(1), 1, LONGEST);
    }

    /** Number of ids, from 0. */
    int size() {
        return ids.size() + RARE + 1;
    }

    /** Ids of a title: those of the longest title, at most 16. */
    int length() {
        return length;
    }

    /** A title as ids, of its words the first that find room. */
    int[] of(List<String> words) {
        int[] title = new int[length];
        int count = Math.min(length, words.size());
        for (int i = 0; i < count; i++) {
            title[length - count + i] = ids.getOrDefault(words.get(i), RARE);
        }
        return title;
    }
}
