package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * An item with some of what is known of it replaced, for what-if questions. What is not replaced stays the same to the last
 * bit.
 */
public final class AlteredHistory {
    final ItemHistory item;
    final int days;
    LocalDate firstDay;
    SalesDays sales;
    OutOfStock outOfStock;
    ReviewHistory reviews;
    Signals signals;
    double listPrice;
    final Map<String, TextHistory> texts;

    private AlteredHistory(ItemHistory item) {
        this.item = item;
        this.days = Math.toIntExact(item.last() - item.first() + 1);
        this.firstDay = item.firstDay();
        this.sales = item.sales;
        this.outOfStock = item.outOfStock;
        this.reviews = item.reviews();
        this.signals = item.signals();
        this.listPrice = item.listPrice();
        this.texts = new HashMap<>(item.texts());
    }

    /** An item as known at its last day. */
    public static AlteredHistory of(ItemHistory item) {
        return new AlteredHistory(item);
    }

    /** Lets its days come in another order: on the i-th day what was on the {@code order[i]}-th. */
    public AlteredHistory inOrder(int[] order) {
        OutOfStock turned = new OutOfStock(item.first());
        for (int i = 0; i < days; i++) {
            if (outOfStock.contains(item.first() + order[i])) {
                turned.add(item.first() + i);
            }
        }
        outOfStock = turned;
        sales = sales.inOrder(order);
        return this;
    }

    /** Sells the units of the i-th day at a price; where that is NaN, at their own. */
    public AlteredHistory pricedAt(IntToDoubleFunction price) {
        sales = sales.pricedAt(price, days);
        return this;
    }

    /** Lets it come on sale with another price; NaN: none is known. */
    public AlteredHistory listedAt(double price) {
        listPrice = price > 0 ? price : Double.NaN;
        return this;
    }

    /** As if no customer had written of it. */
    public AlteredHistory withoutReviews() {
        reviews = ReviewHistory.NONE;
        texts.keySet().removeIf(name -> name.startsWith(ItemHistory.REVIEWS));
        return this;
    }

    /** As if no outside series spoke of it. */
    public AlteredHistory withoutSignals() {
        signals = Signals.NONE;
        return this;
    }

    /** With another value of an outside series on some days, both ends included, past or to come. */
    public AlteredHistory signalled(String name, LocalDate from, LocalDate to, double value) {
        signals = signals.with(name, from.toEpochDay(), to.toEpochDay(), value);
        return this;
    }

    /** As if the shop had written nothing of it. */
    public AlteredHistory withoutText() {
        texts.keySet().removeIf(name -> name.startsWith(ItemHistory.CATALOGUE));
        return this;
    }

    /** Sets everything but what the shop wrote of it back in time. */
    public AlteredHistory earlierBy(int daysBack) {
        firstDay = firstDay.minusDays(daysBack);
        reviews = reviews.earlierBy(daysBack);
        texts.replaceAll((name, text) -> name.startsWith(ItemHistory.REVIEWS) ? text.earlierBy(daysBack) : text);
        outOfStock = outOfStock.earlierBy(daysBack);
        signals = signals.earlierBy(daysBack);
        return this;
    }

    public ItemHistory build() {
        return new ItemHistory(this);
    }
}
