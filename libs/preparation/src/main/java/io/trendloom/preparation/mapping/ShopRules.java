package io.trendloom.preparation.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's rows mean beyond their fields.
 *
 * @param returns how returns are written; null: by a negative quantity
 * @param voids rows that say nothing
 * @param itemsFromSales whether a sale tells its product's title and price
 * @param calendar shut days; null: unknown
 */
public record ShopRules(
        @Nullable ReturnRule returns,
        List<VoidRule> voids,
        boolean itemsFromSales,
        @Nullable CalendarRule calendar) {
    /** Nothing beyond the fields. */
    public static final ShopRules PLAIN = new ShopRules(null, List.of(), false, null);

    public ShopRules {
        voids = List.copyOf(voids);
    }
}
