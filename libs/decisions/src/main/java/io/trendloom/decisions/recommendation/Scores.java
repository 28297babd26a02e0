package io.trendloom.decisions.recommendation;

import io.trendloom.decisions.recommendation.TextLikeness.Near;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** What speaks for each item in one context: of learned items by number, of others by id. */
final class Scores {
    private static final Comparator<Map.Entry<String, Double>> BEST_FIRST = Map.Entry.<String, Double>comparingByValue(
                    Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    private final Purchases purchases;
    private final Growth growth;
    private final Blend blend;
    private final double[] learned;
    private final Map<String, Double> others = new HashMap<>();
    private final Map<String, List<Near>> near = new HashMap<>();
    private final Set<String> without = new HashSet<>();

    Scores(Purchases purchases, Growth growth, Blend blend) {
        this.purchases = purchases;
        this.growth = growth;
        this.blend = blend;
        this.learned = new double[purchases.items().size()];
    }

    void together(CoPurchase together, int item, double strength) {
        together.addFrom(item, strength, learned);
    }

    void alike(String item, List<Near> items, double strength) {
        near.put(item, items);
        items.forEach(other -> add(other.item(), blend.text() * strength * other.likeness()));
    }

    void own(String item, double strength) {
        add(item, blend.own() * strength);
    }

    void without(Collection<String> items) {
        without.addAll(items);
    }

    /** The items that were found near each item of the context. */
    Map<String, List<Near>> near() {
        return near;
    }

    /** The items with the highest scores above 0, the best first. */
    List<Map.Entry<String, Double>> best(int most) {
        PriorityQueue<Map.Entry<String, Double>> kept = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int i = 0; i < learned.length; i++) {
            offer(kept, most, purchases.items().get(i), learned[i] * Math.pow(growth.rate(i), blend.trend()));
        }
        others.forEach((item, score) -> offer(kept, most, item, score));
        List<Map.Entry<String, Double>> best = new ArrayList<>(kept);
        best.sort(BEST_FIRST);
        return best;
    }

    private void offer(PriorityQueue<Map.Entry<String, Double>> kept, int most, String item, double score) {
        if (score > 0 && !without.contains(item)) {
            kept.add(Map.entry(item, score));
            if (kept.size() > most) {
                kept.remove();
            }
        }
    }

    private void add(String item, double score) {
        Integer number = purchases.number(item);
        if (number == null) {
            others.merge(item, score, Double::sum);
        } else {
            learned[number] += score;
        }
    }
}
