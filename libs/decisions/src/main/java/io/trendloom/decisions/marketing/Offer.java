package io.trendloom.decisions.marketing;

import org.jspecify.annotations.Nullable;

/**
 * An item as it sells if nothing is done.
 *
 * @param price of a unit
 * @param unitCost of a unit; null: not known
 * @param demand units expected over the days of an action
 * @param stock units that can be sold over them; infinite where nobody told
 */
public record Offer(String itemId, double price, @Nullable Double unitCost, double demand, double stock) {
    public Offer {
        check("price", price, Double.MAX_VALUE);
        check("unitCost", unitCost == null ? 0 : unitCost, Double.MAX_VALUE);
        check("demand", demand, Double.MAX_VALUE);
        check("stock", stock, Double.POSITIVE_INFINITY);
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("The %s (%s) must be finite and not negative.".formatted(name, value));
        }
    }
}
