package io.trendloom.forecast.marketing;

import io.trendloom.decisions.marketing.MarketingTerms;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a request are marketed.
 *
 * @param budget for all actions together, in the reporting currency; null: as much as pays
 */
public record MarketingPlan(MarketingTerms terms, @Nullable Double budget) {
    public MarketingPlan {
        if (budget != null && !(budget > 0 && budget <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "The budget (%s) must be positive and finite. Leave it out to spend as much as pays."
                            .formatted(budget));
        }
    }
}
