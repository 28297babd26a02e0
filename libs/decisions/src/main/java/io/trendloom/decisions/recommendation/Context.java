package io.trendloom.decisions.recommendation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of who is recommended to.
 *
 * @param items how much each item counts, by id, above 0
 * @param repeats whether these items may be recommended again
 */
public record Context(Map<String, Double> items, boolean repeats) {
    public Context {
        items = new LinkedHashMap<>(items);
    }

    /** A basket that is being filled, or one item. */
    public static Context of(Collection<String> basket) {
        Map<String, Double> items = new LinkedHashMap<>();
        basket.forEach(item -> items.put(item, 1.0));
        return new Context(items, false);
    }

    /** A customer's purchases up to a day, older ones counting less. */
    public static Context ofPast(Collection<Basket> baskets, LocalDate cutoff, Learning learning) {
        Map<String, Double> items = new LinkedHashMap<>();
        for (Basket basket : baskets) {
            long age = ChronoUnit.DAYS.between(basket.day(), cutoff);
            if (age >= 0) {
                basket.items().forEach(item -> items.merge(item, learning.fading(age), Double::sum));
            }
        }
        return new Context(items, true);
    }

    /** How much of an item's company is expected: however often it was bought, once. */
    static double once(double strength) {
        return Math.min(1, strength);
    }
}
