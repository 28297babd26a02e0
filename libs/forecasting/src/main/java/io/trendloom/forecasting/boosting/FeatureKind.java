package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;

/** Which numbers trees read of an item. */
enum FeatureKind {
    /** What it sold of late. */
    RECENT {
        @Override
        int width() {
            return ItemFeatures.WIDTH;
        }

        @Override
        ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff) {
            return ItemFeatures.of(known, calendar, cutoff);
        }
    },
    /** The same, its order lines and the levels of its whole past. */
    ORDERS {
        @Override
        int width() {
            return OrderFeatures.WIDTH;
        }

        @Override
        ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff) {
            return OrderFeatures.of(known, calendar, cutoff);
        }
    };

    /** How many. */
    abstract int width();

    abstract ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff);
}
