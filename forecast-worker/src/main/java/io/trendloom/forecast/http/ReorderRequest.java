package io.trendloom.forecast.http;

import io.trendloom.decisions.reorder.LeadTime;
import io.trendloom.decisions.reorder.Stock;
import io.trendloom.forecast.reorder.ReorderConfig;
import io.trendloom.forecast.reorder.ReorderPlan;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which items to decide on, and how. */
class ReorderRequest extends ItemSelection {
    private static final String BY_COVER = "cover";

    @Parameter(description = "This item alone, also where nobody told its stock. Not with q, category or trend.")
    @QueryParam("item")
    @Nullable String item;

    @Parameter(description = "As of GET /v1/items; the items whose stock lasts shortest first where absent (cover).")
    @QueryParam("sort")
    @Nullable String sort;

    @Parameter(description = "Probability that stock lasts until the next order after this one arrives, 0.5 to 0.99.")
    @QueryParam("serviceLevel")
    @Nullable Double serviceLevel;

    @Parameter(
            description = "Days from order to arrival, or days with probabilities (5:0.2,7:0.6,10:0.2), of every item;"
                    + " absent: the item's own leadTimeDays, else the setting.")
    @QueryParam("leadTime")
    @Nullable String leadTime;

    @Parameter(description = "Days between two times at which can be ordered.")
    @QueryParam("reviewDays")
    @Nullable Integer reviewDays;

    @Parameter(description = "Money for all orders together, in the reporting currency.")
    @QueryParam("budget")
    @Nullable Double budget;

    @Parameter(description = "Units on hand of the item, instead of what the shop told. Only with item.")
    @QueryParam("onHand")
    @Nullable Double onHand;

    @Parameter(description = "Units on order of the item. Only with onHand.")
    @QueryParam("onOrder")
    @Nullable Double onOrder;

    ReorderPlan plan(ReorderConfig usual) {
        requireOneOrMany();
        try {
            return new ReorderPlan(
                    leadTime == null ? null : LeadTime.parse(leadTime),
                    LeadTime.parse(usual.leadTime()),
                    reviewDays == null ? usual.reviewDays() : reviewDays,
                    serviceLevel == null ? usual.serviceLevel() : serviceLevel,
                    budget);
        } catch (IllegalArgumentException e) {
            throw Problems.refuse(String.valueOf(e.getMessage()));
        }
    }

    /** What the caller says there is; null where it says nothing. */
    @Nullable Stock told() {
        try {
            return onHand == null ? null : new Stock(onHand, onOrder == null ? 0 : onOrder);
        } catch (IllegalArgumentException e) {
            throw Problems.refuse(String.valueOf(e.getMessage()));
        }
    }

    String order() {
        return order(sort, BY_COVER);
    }

    private void requireOneOrMany() {
        if (item != null && isNarrowed()) {
            throw Problems.refuse("The item (%s) must stand alone, without q, category and trend.".formatted(item));
        }
        if (item == null && (onHand != null || onOrder != null)) {
            throw Problems.refuse("The onHand (%s) and onOrder (%s) must be of one item.".formatted(onHand, onOrder));
        }
        if (onHand == null && onOrder != null) {
            throw Problems.refuse("The onOrder (%s) must come with onHand.".formatted(onOrder));
        }
    }
}
