package io.trendloom.forecast.http;

import io.trendloom.decisions.marketing.MarketingTerms;
import io.trendloom.forecast.marketing.MarketingConfig;
import io.trendloom.forecast.marketing.MarketingPlan;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which items to decide on, and how. */
class MarketingRequest extends ItemSelection {
    private static final String BY_DEMAND = "-demand";

    @Parameter(description = "This item alone. Not with q, category, trend or known.")
    @QueryParam("item")
    @Nullable String item;

    @Parameter(description = "Whether only items of which is known what their price, promotions or advertising do.")
    @QueryParam("known")
    @Nullable Boolean known;

    @Parameter(description = "As of GET /v1/items; those that sell most first where absent (-demand).")
    @QueryParam("sort")
    @Nullable String sort;

    @Parameter(description = "Days that an action lasts: 7, 14 or 30.")
    @QueryParam("days")
    @Nullable Integer days;

    @Parameter(
            description =
                    "What a promotion or advertising of an item takes beside its discount, in the reporting currency.")
    @QueryParam("campaignCost")
    @Nullable Double campaignCost;

    @Parameter(description = "Share of the price that is kept, between 0 and 1, of items that tell no cost.")
    @QueryParam("margin")
    @Nullable Double margin;

    @Parameter(description = "Probability from which on an action must bring more than it costs, 0.5 to below 1.")
    @QueryParam("confidence")
    @Nullable Double confidence;

    @Parameter(description = "Money for all actions together, discounts given included, in the reporting currency.")
    @QueryParam("budget")
    @Nullable Double budget;

    MarketingPlan plan(MarketingConfig usual) {
        if (item != null && (isNarrowed() || known != null)) {
            throw Problems.refuse(
                    "The item (%s) must stand alone, without q, category, trend and known.".formatted(item));
        }
        try {
            return new MarketingPlan(
                    new MarketingTerms(
                            days == null ? usual.days() : days,
                            campaignCost == null ? usual.campaignCost() : campaignCost,
                            margin == null ? usual.margin().orElse(null) : margin,
                            confidence == null ? usual.confidence() : confidence),
                    budget);
        } catch (IllegalArgumentException e) {
            throw Problems.refuse(String.valueOf(e.getMessage()));
        }
    }

    boolean isKnown() {
        return Boolean.TRUE.equals(known);
    }

    String order() {
        return order(sort, BY_DEMAND);
    }
}
