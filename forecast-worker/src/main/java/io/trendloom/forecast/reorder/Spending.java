package io.trendloom.forecast.reorder;

import io.trendloom.decisions.reorder.Budget;
import io.trendloom.decisions.reorder.Reorder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Splits a budget over orders that cost something. */
final class Spending {
    private Spending() {}

    /** The same items in the same order; free ones keep their order, those without a cost have none. */
    static List<Decided> within(double budget, List<Decided> decided) {
        List<Decided> known = decided.stream()
                .map(each -> each.isWithoutCost() ? each.withoutCost() : each)
                .toList();
        Iterator<Reorder> orders = Budget.split(
                        budget,
                        known.stream()
                                .filter(Decided::isPaid)
                                .map(Decided::priced)
                                .toList())
                .iterator();
        List<Decided> bought = new ArrayList<>();
        for (Decided each : known) {
            bought.add(each.isPaid() ? each.with(orders.next()) : each);
        }
        return bought;
    }
}
