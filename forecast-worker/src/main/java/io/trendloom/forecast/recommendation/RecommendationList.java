package io.trendloom.forecast.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to recommend, the best first.
 *
 * @param cutoff last day whose orders were learned
 */
public record RecommendationList(LocalDate cutoff, List<Recommended> items) {
    /**
     * One item.
     *
     * @param score for order alone; 0 where nothing but its popularity speaks for it
     * @param reasons the strongest first
     */
    public record Recommended(
            String itemId, @Nullable String title, @Nullable String category, double score, List<Why> reasons) {}

    /**
     * A reason.
     *
     * @param kind bought-together, bought-before, like-in-text, growing or popular
     * @param itemId with which it has to do; null: none
     * @param value orders with both, purchases with older ones counting less, cosine, times as many orders, orders
     * @param text the same in a sentence
     */
    public record Why(String kind, @Nullable String itemId, double value, String text) {}
}
