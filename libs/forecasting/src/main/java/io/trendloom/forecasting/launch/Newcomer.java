package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.series.ItemHistory;
import org.jspecify.annotations.Nullable;

/**
 * An item about to come on sale, as the shop describes it.
 *
 * @param encoder of the text; null where there is none
 * @param text its vector, L2 norm 1
 * @param price in the reporting currency; NaN where unknown
 */
@SuppressWarnings("ArrayRecordComponent")
public record Newcomer(
        String id,
        @Nullable String encoder,
        float @Nullable [] text,
        double price,
        @Nullable String category) {
    /** An item as it was described on a day; where no price was given, the price of its first sale is the price asked. */
    public static Newcomer of(ItemHistory item, long day) {
        ItemHistory known = item.asOf(day);
        String encoder = known.textNames().stream()
                .filter(name -> name.startsWith(ItemHistory.CATALOGUE))
                .sorted()
                .findFirst()
                .orElse(null);
        return new Newcomer(
                item.id(), encoder, encoder == null ? null : known.textVector(encoder), price(item), item.category());
    }

    private static double price(ItemHistory item) {
        if (!Double.isNaN(item.listPrice())) {
            return item.listPrice();
        }
        double sold = item.units(item.first());
        return sold > 0 ? item.revenue(item.first(), item.first()) / sold : Double.NaN;
    }

    /** The newcomer without its text. */
    public Newcomer withoutText() {
        return new Newcomer(id, null, null, price, category);
    }
}
