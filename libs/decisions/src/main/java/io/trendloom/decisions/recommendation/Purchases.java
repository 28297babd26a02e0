package io.trendloom.decisions.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Baskets as known at a cutoff, by the numbers of the items that are learned.
 *
 * @param items ids, those bought most lately first
 * @param numbers of the items, by id
 * @param baskets numbers of the learned items in each
 * @param ages days from each basket to the cutoff
 */
record Purchases(List<String> items, Map<String, Integer> numbers, int[][] baskets, int[] ages) {
    static Purchases of(List<Basket> all, LocalDate cutoff, Learning learning) {
        long last = cutoff.toEpochDay();
        List<Basket> known =
                all.stream().filter(basket -> !basket.day().isAfter(cutoff)).toList();
        List<String> items = mostBought(known, last, learning);
        Map<String, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.put(item, numbers.size()));
        int[][] baskets = new int[known.size()][];
        int[] ages = new int[known.size()];
        for (int i = 0; i < baskets.length; i++) {
            baskets[i] = known.get(i).items().stream()
                    .map(numbers::get)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray();
            ages[i] = Math.toIntExact(last - known.get(i).day().toEpochDay());
        }
        return new Purchases(items, numbers, baskets, ages);
    }

    private static List<String> mostBought(List<Basket> known, long last, Learning learning) {
        Map<String, Double> bought = new HashMap<>();
        for (Basket basket : known) {
            double weight = learning.fading(last - basket.day().toEpochDay());
            basket.items().forEach(item -> bought.merge(item, weight, Double::sum));
        }
        return bought.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(learning.items())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Nullable Integer number(String item) {
        return numbers.get(item);
    }

    /** Baskets of each item, by its number, in order. */
    int[][] basketsByItem() {
        List<List<Integer>> found = new ArrayList<>();
        items.forEach(item -> found.add(new ArrayList<>()));
        for (int basket = 0; basket < baskets.length; basket++) {
            for (int item : baskets[basket]) {
                found.get(item).add(basket);
            }
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
