package io.trendloom.decisions.marketing;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an item's past tells of its levers.
 *
 * @param changes times at which each was pulled
 * @param unrest sum of the squares by which its orders moved while nothing was changed, by what they would by chance
 * @param quiet how many of these there are
 * @param noPrice what stands against reading its prices from the start; null: nothing
 */
public record Evidence(
        String itemId,
        @Nullable String category,
        Map<Lever, List<Change>> changes,
        double unrest,
        int quiet,
        @Nullable Unknown noPrice) {
    public Evidence {
        changes = Map.copyOf(changes);
    }

    /** Reads an item as it is known. */
    public static Evidence of(ItemHistory item, ShopCalendar calendar, ShopLines shop) {
        if (!item.hasOrders()) {
            return new Evidence(item.id(), item.category(), Map.of(), 0, 0, Unknown.NO_ORDERS);
        }
        ItemDays days = new ItemDays(item, calendar, shop);
        PriceChanges prices = PriceChanges.of(days);
        Map<Lever, List<Change>> changes = new EnumMap<>(Lever.class);
        changes.put(Lever.PRICE, prices.changes());
        changes.put(Lever.PROMOTION, Campaigns.of(days, Lever.PROMOTION, prices));
        changes.put(Lever.ADVERTISING, Campaigns.of(days, Lever.ADVERTISING, prices));
        return new Evidence(item.id(), item.category(), changes, prices.unrest(), prices.quiet(), prices.unknown());
    }

    List<Change> of(Lever lever) {
        return changes.getOrDefault(lever, List.of());
    }
}
