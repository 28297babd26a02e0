package io.trendloom.forecast.marketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.decisions.marketing.Action;
import io.trendloom.decisions.marketing.ItemResponse;
import io.trendloom.decisions.marketing.Marketing;
import io.trendloom.decisions.marketing.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an item. Money is in {@code currency}.
 *
 * @param language of the title
 * @param price for which a unit is sold
 * @param unitCost what a unit costs
 * @param demand units expected if nothing is done
 * @param action {@code leave}, {@code mark-down}, {@code promote} or {@code advertise}
 * @param discount share of the price that is given away; of an action
 * @param uplift expected ratio of orders, less 1; 9 of 10 times it is from {@code upliftLow} to {@code upliftHigh}
 * @param units expected to be sold
 * @param cost discounts given and what the campaign takes: what counts against a budget
 * @param gain expected margin beside that of doing nothing, the campaign's cost taken off
 * @param probability that there is a gain
 * @param limit {@code budget} where more would be done with more money, else {@code none}
 * @param priceResponse whether it is known what the price does: {@code known} or {@code not-known}
 * @param priceUnknown why not
 * @param elasticity percent of orders by percent of price
 * @param promotion what promotions do
 * @param advertising what advertising does
 * @param undecided {@code no-forecast} where nothing can be said at all
 * @param reason the decision and what led to it, in one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MarketingLine(
        String itemId,
        @Nullable String title,
        @Nullable String language,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable BigDecimal unitCost,
        @Nullable String currency,
        double demand,
        String action,
        @Nullable Double discount,
        @Nullable Double uplift,
        @Nullable Double upliftLow,
        @Nullable Double upliftHigh,
        double units,
        @Nullable Double cost,
        @Nullable Double gain,
        @Nullable Double probability,
        String limit,
        String priceResponse,
        @Nullable String priceUnknown,
        @Nullable LeverLine elasticity,
        LeverLine promotion,
        LeverLine advertising,
        @Nullable String modelId,
        @Nullable LocalDate cutoff,
        @Nullable String undecided,
        String reason) {
    private static final double PRECISION = 1000;
    private static final String NO_FORECAST =
            "The item has no forecast of record yet. It gets one after the next closed day.";

    static MarketingLine of(OfferedItem item, Marketing decided) {
        Measure measure = decided.measure();
        ItemResponse response = decided.choices().response();
        boolean acts = measure.action() != Action.LEAVE;
        LeverLine price = LeverLine.price(response.price());
        return new MarketingLine(
                item.id(),
                item.title(),
                item.language(),
                item.category(),
                item.price(),
                item.cost(),
                item.currency(),
                rounded(decided.choices().offer().demand()),
                measure.action().text(),
                acts ? rounded(measure.discount()) : null,
                acts ? rounded(measure.uplift()) : null,
                acts ? rounded(measure.low()) : null,
                acts ? rounded(measure.high()) : null,
                rounded(measure.units()),
                acts ? rounded(measure.cost()) : null,
                acts ? rounded(measure.gain()) : null,
                acts ? rounded(measure.probability()) : null,
                decided.isCut() ? "budget" : "none",
                price.response(),
                price.unknown(),
                price.mean() == null ? null : price,
                LeverLine.campaign(response.promotion()),
                LeverLine.campaign(response.advertising()),
                item.modelId(),
                item.cutoff(),
                item.forecast() == null ? "no-forecast" : null,
                item.forecast() == null ? NO_FORECAST : decided.reason());
    }

    static Double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
