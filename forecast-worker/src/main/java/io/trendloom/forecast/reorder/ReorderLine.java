package io.trendloom.forecast.reorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.contract.row.Supply;
import io.trendloom.decisions.reorder.Reorder;
import io.trendloom.decisions.reorder.ReorderTerms;
import io.trendloom.decisions.reorder.Stock;
import io.trendloom.decisions.reorder.StockOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What to order of an item.
 *
 * @param language of its title
 * @param onHand units by the cutoff
 * @param onOrder units on their way; 0 where nobody told
 * @param quantity units to order; 0: nothing; absent: not decided
 * @param orderBy last day on which the order comes in time with the service level's probability
 * @param stockOut first day by whose end what is on hand does not last in half of the cases; absent: it lasts
 * @param upTo units that suffice, with that probability, until the next order after this one arrives
 * @param risk probability that what is on hand and on order does not last until an order of the day after the cutoff arrives
 * @param limit what made the order smaller: {@code none}, {@code shelf-life} or {@code budget}
 * @param leadTime probability of each number of days from order to arrival
 * @param unitCost what a unit costs, in {@code currency}
 * @param cost of the order
 * @param undecided what stands against an order: {@code no-forecast}, {@code stock-unknown}, {@code too-long} or {@code
 *     cost-unknown}; absent: nothing
 * @param reason the decision and what led to it, in one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReorderLine(
        String itemId,
        @Nullable String title,
        @Nullable String language,
        @Nullable String category,
        @Nullable Double onHand,
        @Nullable Double onOrder,
        @Nullable Long quantity,
        @Nullable LocalDate orderBy,
        @Nullable LocalDate stockOut,
        @Nullable Double upTo,
        @Nullable Double risk,
        @Nullable String limit,
        @Nullable SortedMap<Integer, Double> leadTime,
        @Nullable Integer packSize,
        @Nullable Integer minimumOrder,
        @Nullable Integer shelfLifeDays,
        @Nullable BigDecimal unitCost,
        @Nullable Double cost,
        @Nullable String currency,
        @Nullable String modelId,
        @Nullable LocalDate cutoff,
        @Nullable String undecided,
        String reason) {
    private static final double PRECISION = 1000;

    static ReorderLine of(Decided decided) {
        StockedItem item = decided.item();
        Supply supply = item.supply();
        Stock stock = item.stock();
        Reorder reorder = decided.reorder();
        @Nullable ReorderTerms terms = reorder == null ? null : reorder.terms();
        return new ReorderLine(
                item.id(),
                item.title(),
                item.language(),
                item.category(),
                stock == null ? null : Double.valueOf(stock.onHand()),
                stock == null ? null : Double.valueOf(stock.onOrder()),
                reorder == null ? null : Long.valueOf(reorder.quantity()),
                reorder == null ? null : reorder.orderBy(),
                stockOut(item),
                reorder == null ? null : rounded(reorder.upTo()),
                reorder == null ? null : rounded(reorder.risk()),
                reorder == null ? null : text(reorder.limit()),
                terms == null ? null : terms.leadTime().shares(),
                supply.packSize(),
                supply.minimumOrder(),
                supply.shelfLifeDays(),
                supply.cost(),
                reorder == null || supply.cost() == null
                        ? null
                        : rounded(reorder.quantity() * supply.cost().doubleValue()),
                item.currency(),
                item.modelId(),
                item.cutoff(),
                decided.open() == null ? null : decided.open().text(),
                decided.open() == null
                        ? Objects.requireNonNull(reorder).reason()
                        : decided.open().sentence());
    }

    private static @Nullable LocalDate stockOut(StockedItem item) {
        return item.forecast() == null || item.stock() == null
                ? null
                : StockOut.day(item.forecast(), item.stock().onHand());
    }

    private static String text(Reorder.Limit limit) {
        return limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
