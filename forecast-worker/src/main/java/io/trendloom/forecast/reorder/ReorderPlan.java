package io.trendloom.forecast.reorder;

import io.trendloom.contract.row.Supply;
import io.trendloom.decisions.reorder.LeadTime;
import io.trendloom.decisions.reorder.ReorderTerms;
import io.trendloom.forecasting.forecast.ItemForecast;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a request are reordered.
 *
 * @param asked lead time that goes before the items' own; null: none
 * @param usual lead time of items that tell none
 * @param reviewDays days between two orders
 * @param serviceLevel probability that stock lasts
 * @param budget for all orders together, in the reporting currency; null: as much as is needed
 */
public record ReorderPlan(
        @Nullable LeadTime asked,
        LeadTime usual,
        int reviewDays,
        double serviceLevel,
        @Nullable Double budget) {
    private static final int LONGEST = ItemForecast.TOTAL_DAYS.getLast();

    public ReorderPlan {
        LeadTime leadTime = asked == null ? usual : asked;
        ReorderTerms.of(leadTime, reviewDays, serviceLevel);
        if (leadTime.longest() + reviewDays > LONGEST) {
            throw new IllegalArgumentException(
                    "The lead time (up to %d days) and the review period (%d days) must be at most %d days together, the longest total forecast."
                            .formatted(leadTime.longest(), reviewDays, LONGEST));
        }
        if (budget != null && !(budget > 0 && budget <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The budget (%s) must be positive and finite. Leave it out to order as much as is needed."
                            .formatted(budget));
        }
    }

    /** What an item's order is bound by; null where it takes longer to come than is forecast. */
    @Nullable ReorderTerms terms(Supply supply, int forecastDays) {
        LeadTime leadTime = leadTime(supply);
        return leadTime == null || leadTime.longest() + reviewDays > forecastDays
                ? null
                : new ReorderTerms(
                        leadTime,
                        reviewDays,
                        serviceLevel,
                        supply.packSize() == null ? 1 : supply.packSize(),
                        supply.minimumOrder() == null ? 0 : supply.minimumOrder(),
                        supply.shelfLifeDays() == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Math.max(1, supply.shelfLifeDays())));
    }

    private @Nullable LeadTime leadTime(Supply supply) {
        Integer days = supply.leadTimeDays();
        if (asked != null || days == null) {
            return asked == null ? usual : asked;
        }
        return days > LONGEST ? null : LeadTime.ofDays(Math.max(1, days));
    }
}
