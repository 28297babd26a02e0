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
 * @param signals columns that tell of products what is none of their facts
 */
public record ShopRules(
        @Nullable ReturnRule returns,
        List<VoidRule> voids,
        boolean itemsFromSales,
        @Nullable CalendarRule calendar,
        List<SignalColumn> signals) {
    /** Nothing beyond the fields. */
    public static final ShopRules PLAIN = new ShopRules(null, List.of(), false, null, List.of());

    public ShopRules {
        voids = List.copyOf(voids);
        signals = List.copyOf(signals);
    }
}
