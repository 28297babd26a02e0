package io.trendloom.forecast.marketing;

import io.trendloom.decisions.marketing.Choices;
import io.trendloom.decisions.marketing.ItemResponse;
import io.trendloom.decisions.marketing.Marketing;
import io.trendloom.decisions.marketing.MarketingBudget;
import io.trendloom.decisions.marketing.Responses;
import java.util.ArrayList;
import java.util.List;

/** Decides on items by what is known of their responses. */
record Decisions(Responses responses, MarketingPlan plan) {
    /** On one, whatever others cost. */
    MarketingLine one(OfferedItem item) {
        return MarketingLine.of(item, Marketing.best(choices(item)));
    }

    /** On all, within the budget where there is one. */
    List<MarketingLine> all(List<OfferedItem> items) {
        if (plan.budget() == null) {
            return items.stream().map(this::one).toList();
        }
        List<Marketing> decided = MarketingBudget.split(
                plan.budget(), items.stream().map(this::choices).toList());
        List<MarketingLine> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lines.add(MarketingLine.of(items.get(i), decided.get(i)));
        }
        return lines;
    }

    private Choices choices(OfferedItem item) {
        return Choices.of(item.offer(plan.terms().days()), ItemResponse.of(responses, item.id()), plan.terms());
    }
}
