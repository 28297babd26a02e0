package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;

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

        @Override
        int trendWidth() {
            return width();
        }

        @Override
        float[] trend(ItemFeatures features, TrendRule rule, ItemHistory known, ShopCalendar calendar, long cutoff) {
            return features.values();
        }
    },
    /** The same, its order lines and the levels of its whole past; of trends also what its own weeks would make of them. */
    ORDERS {
        @Override
        int width() {
            return OrderFeatures.WIDTH;
        }

        @Override
        ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff) {
            return OrderFeatures.of(known, calendar, cutoff);
        }

        @Override
        int trendWidth() {
            return width() + DrawnTrends.WIDTH;
        }

        @Override
        float[] trend(ItemFeatures features, TrendRule rule, ItemHistory known, ShopCalendar calendar, long cutoff) {
            float[] drawn = DrawnTrends.of(known, calendar, cutoff, rule, features.base());
            float[] all = Arrays.copyOf(features.values(), trendWidth());
            System.arraycopy(drawn, 0, all, width(), drawn.length);
            return all;
        }
    };

    /** How many. */
    abstract int width();

    abstract ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff);

    /** How many where they tell the trend class. */
    abstract int trendWidth();

    /** What the trend class is told by: of the same item at the same cutoff. */
    abstract float[] trend(
            ItemFeatures features, TrendRule rule, ItemHistory known, ShopCalendar calendar, long cutoff);
}
