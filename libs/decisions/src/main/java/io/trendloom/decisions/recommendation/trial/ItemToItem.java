package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plain item-to-item: the cosine of two items over orders, or over customers, shrunk towards 0; an item's score is the sum over
 * the items of the context.
 */
final class ItemToItem implements Approach {
    private static final List<Double> SHRINKAGE = List.of(0.0, 5.0, 20.0, 80.0);
    private static final int WINDOW = 28;

    @Override
    public String name() {
        return "item-to-item";
    }

    @Override
    public List<Ranker> variants(List<Basket> known, LocalDate cutoff, TextLikeness texts) {
        List<String> popular = Popularity.mostBought(known, cutoff, WINDOW);
        List<Ranker> variants = new ArrayList<>();
        for (Map.Entry<String, Counts> each :
                Map.of("orders", orders(known), "customers", customers(known)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            SHRINKAGE.forEach(
                    shrink -> variants.add(new CosineRanker(each.getKey(), shrink, each.getValue(), popular)));
        }
        return variants;
    }

    private static Counts orders(List<Basket> known) {
        return Counts.of(known.stream().map(Basket::items).toList());
    }

    private static Counts customers(List<Basket> known) {
        Map<String, Set<String>> items = new HashMap<>();
        for (Basket basket : known) {
            String customer = basket.customer();
            if (customer != null) {
                items.computeIfAbsent(customer, unseen -> new TreeSet<>()).addAll(basket.items());
            }
        }
        return Counts.of(items.values());
    }
}
