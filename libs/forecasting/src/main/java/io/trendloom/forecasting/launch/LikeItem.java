package io.trendloom.forecasting.launch;

/**
 * A live item with a text like a newcomer's.
 *
 * @param likeness cosine of the two texts' vectors
 * @param units sold in the 28 days up to the model's cutoff
 */
public record LikeItem(String itemId, double likeness, double units) {
    static LikeItem of(LiveItem item, double likeness) {
        return new LikeItem(item.described().id(), likeness, item.units());
    }
}
