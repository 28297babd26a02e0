package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.series.AlteredHistory;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;

/** The item as it looks when only some groups of inputs are its own and the others are those of a reference. */
final class Coalitions {
    private final ItemHistory item;
    private final DayPrices prices;
    private final Weeks weeks;

    Coalitions(ItemHistory item, ShopCalendar calendar) {
        this.item = item;
        this.prices = DayPrices.of(item);
        this.weeks = Weeks.of(item, calendar);
    }

    /** The item under a coalition, at its own time. */
    ItemHistory item(int coalition, Reference reference) {
        AlteredHistory altered = AlteredHistory.of(item);
        if (!FeatureGroup.HISTORY.isIn(coalition)) {
            altered.inOrder(weeks.turned(reference.turn())).pricedAt(prices::at);
        }
        if (!FeatureGroup.PRICE.isIn(coalition)) {
            altered.pricedAt(place -> prices.usual()).listedAt(prices.usual());
        }
        if (!FeatureGroup.REVIEWS.isIn(coalition)) {
            altered.withoutReviews();
        }
        if (!FeatureGroup.TEXT.isIn(coalition)) {
            altered.withoutText();
        }
        if (!FeatureGroup.SIGNALS.isIn(coalition)) {
            altered.withoutSignals();
        }
        return altered.build();
    }
}
