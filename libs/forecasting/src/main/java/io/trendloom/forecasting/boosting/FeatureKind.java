package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which numbers trees read of an item. */
enum FeatureKind {
    /** What it sold of late. */
    RECENT("recent-1", ItemFeatures.WIDTH, ItemFeatures::of, false),
    /** The same, its order lines and the levels of its whole past. */
    ORDERS("orders-1", OrderFeatures.WIDTH, OrderFeatures::of, false),
    /** The same; of trends also what the item's own weeks would make of them ({@link DrawnTrends}). */
    DRAWN("orders-2", OrderFeatures.WIDTH, OrderFeatures::of, true);

    private final String title;
    private final int width;
    private final Reading reading;
    private final boolean drawn;

    FeatureKind(String title, int width, Reading reading, boolean drawn) {
        this.title = title;
        this.width = width;
        this.reading = reading;
        this.drawn = drawn;
    }

    /**
     * By what artifacts call it.
     *
     * @throws IllegalArgumentException if this release does not make such features
     */
    static FeatureKind titled(String title) {
        List<FeatureKind> kinds = List.of(values());
        return kinds.stream()
                .filter(kind -> kind.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The features (%s) that its trees read must be one of %s. Maybe the artifact was made by another release."
                                .formatted(
                                        title,
                                        kinds.stream().map(FeatureKind::title).collect(Collectors.joining(", ")))));
    }

    /** Names the features, with their version. */
    String title() {
        return title;
    }

    /** How many. */
    int width() {
        return width;
    }

    ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff) {
        return reading.of(known, calendar, cutoff);
    }

    /** How many where they tell the trend class. */
    int trendWidth() {
        return drawn ? width + DrawnTrends.WIDTH : width;
    }

    /** What the trend class is told by: of the same item at the same cutoff. */
    float[] trend(ItemFeatures features, TrendRule rule, ItemHistory known, ShopCalendar calendar, long cutoff) {
        if (!drawn) {
            return features.values();
        }
        float[] shares = DrawnTrends.of(known, calendar, cutoff, rule, features.base());
        float[] all = Arrays.copyOf(features.values(), trendWidth());
        System.arraycopy(shares, 0, all, width, shares.length);
        return all;
    }

    @FunctionalInterface
    private interface Reading {
        ItemFeatures of(ItemHistory known, ShopCalendar calendar, long cutoff);
    }
}
