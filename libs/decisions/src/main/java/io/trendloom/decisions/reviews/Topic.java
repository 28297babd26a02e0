package io.trendloom.decisions.reviews;

import io.trendloom.preparation.words.Keyword;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What many reviews of one language praise or complain of.
 *
 * @param keywords words that tell it from the other topics, the most telling first
 * @param nearest ids of the reviews nearest to its centre, the nearest first, no two of the same words
 * @param days its reviews by day
 * @param items those with most of its reviews of the 28 days up to the cutoff, at most five
 * @param recent ids of its reviews of the 7 days up to the cutoff, with their days
 */
public record Topic(
        TopicId id,
        List<Keyword> keywords,
        List<String> nearest,
        DayCounts days,
        List<ItemCount> items,
        Map<String, LocalDate> recent) {
    private static final int LATELY = 28;
    private static final int ITEMS = 5;

    public Topic {
        keywords = List.copyOf(keywords);
        nearest = List.copyOf(nearest);
        items = List.copyOf(items);
        recent = Map.copyOf(recent);
    }

    /** One that no review was counted for yet. */
    static Topic named(TopicId id, List<Keyword> keywords, List<String> nearest) {
        return new Topic(id, keywords, nearest, DayCounts.of(List.of()), List.of(), Map.of());
    }

    Topic counted(List<ReviewText> texts, LocalDate cutoff) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.stream()
                .filter(text -> text.day().isAfter(cutoff.minusDays(LATELY)))
                .forEach(text -> counts.merge(text.itemId(), 1, Integer::sum));
        List<ItemCount> most = counts.entrySet().stream()
                .map(each -> new ItemCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(ItemCount::reviews).reversed())
                .limit(ITEMS)
                .toList();
        return new Topic(id, keywords, nearest, DayCounts.of(texts), most, recent(texts, cutoff));
    }

    private static Map<String, LocalDate> recent(List<ReviewText> texts, LocalDate cutoff) {
        Map<String, LocalDate> recent = new HashMap<>();
        texts.stream()
                .filter(text -> text.day().isAfter(cutoff.minusDays(EarlyWarning.RECENT)))
                .forEach(text -> recent.put(text.id(), text.day()));
        return recent;
    }

    /** Its name: the first three keywords, or its id where it has none. */
    public String name() {
        return keywords.isEmpty()
                ? id.text()
                : String.join(
                        " · ", keywords.stream().limit(3).map(Keyword::word).toList());
    }

    /** An item, and how many reviews of the topic it has. */
    public record ItemCount(String itemId, int reviews) {}
}
