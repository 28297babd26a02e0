package io.trendloom.forecast.reorder;

import com.fasterxml.jackson.annotation.JsonValue;
import io.trendloom.contract.row.Supply;
import io.trendloom.decisions.reorder.PricedReorder;
import io.trendloom.decisions.reorder.Reorder;
import io.trendloom.decisions.reorder.ReorderRule;
import io.trendloom.decisions.reorder.ReorderTerms;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item with its order, or with what stands against one.
 *
 * @param reorder null where nothing is decided
 * @param open why nothing is decided; null where it is
 */
record Decided(
        StockedItem item,
        @Nullable Reorder reorder,
        @Nullable Open open) {

    static Decided of(StockedItem item, ReorderPlan plan) {
        if (item.forecast() == null) {
            return new Decided(item, null, Open.NO_FORECAST);
        }
        if (item.stock() == null) {
            return new Decided(item, null, Open.STOCK_UNKNOWN);
        }
        ReorderTerms terms = plan.terms(item.supply(), ReorderRule.longest(item.forecast()));
        return terms == null
                ? new Decided(item, null, Open.TOO_LONG)
                : new Decided(item, ReorderRule.decide(item.forecast(), item.stock(), terms), null);
    }

    /** Whether the order takes of a budget. */
    boolean isPaid() {
        return reorder != null && reorder.quantity() > 0 && !isFree();
    }

    /** Whether nobody can say what the order takes of a budget. */
    boolean isWithoutCost() {
        return isPaid() && item.cost() == 0;
    }

    private boolean isFree() {
        Supply supply = item.supply();
        return supply.cost() != null && supply.cost().signum() == 0;
    }

    Decided with(Reorder other) {
        return new Decided(item, other, null);
    }

    Decided withoutCost() {
        return new Decided(item, null, Open.COST_UNKNOWN);
    }

    /** A unit whose price is not known is taken to bring what it costs. */
    PricedReorder priced() {
        double cost = item.cost();
        double price = item.price() == null ? cost : item.price().doubleValue();
        return new PricedReorder(Objects.requireNonNull(reorder), Objects.requireNonNull(item.forecast()), cost, price);
    }

    /** What stands against an order. */
    enum Open {
        /** The item has no forecast of record. */
        NO_FORECAST("The item has no forecast of record yet. It gets one after the next closed day."),
        /** The shop never told what is on hand. */
        STOCK_UNKNOWN("Nobody told what is on hand. Send it to POST /v1/stock of ingest-service, or give onHand."),
        /** Lead time and review period are longer than the forecast. */
        TOO_LONG(
                "The item's lead time and the review period are longer together than demand is forecast. Maybe give a leadTime, or a shorter reviewDays."),
        /** There is a budget, and neither a cost nor a price. */
        COST_UNKNOWN("A budget needs the item's cost or its price, and neither is known.");

        private final String sentence;

        Open(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
