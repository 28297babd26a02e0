package io.trendloom.decisions.marketing;

import io.trendloom.forecasting.forecast.ItemForecast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a shop markets.
 *
 * @param days that an action lasts: a length that demand is forecast in total of
 * @param campaignCost of a promotion or of advertising of an item, beside its discount
 * @param margin share of the price that is kept of items that tell no cost; null: these are left as they are
 * @param confidence probability from which on an action must bring more than it costs
 */
public record MarketingTerms(
        int days, double campaignCost, @Nullable Double margin, double confidence) {
    /** Discounts that are thought of. */
    static final List<Double> DISCOUNTS = List.of(0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5);

    public MarketingTerms {
        if (!ItemForecast.TOTAL_DAYS.contains(days)) {
            throw new IllegalArgumentException(
                    "The days (%d) must be one of %s.".formatted(days, ItemForecast.TOTAL_DAYS));
        }
        if (!(campaignCost >= 0) || Double.isInfinite(campaignCost)) {
            throw new IllegalArgumentException(
                    "The campaignCost (%s) must be finite and not negative.".formatted(campaignCost));
        }
        if (margin != null && !(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "The margin (%s) must lie between 0 and 1, as in 0.4. It is the share of the price that is kept."
                            .formatted(margin));
        }
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence (%s) must be at least 0.5 and below 1.".formatted(confidence));
        }
    }
}
