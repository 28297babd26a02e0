package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of an item. */
public final class HistoryBuilder {
    final String id;
    final LocalDate firstDay;
    SalesDays sales = SalesDays.of(new double[0], new double[0]);
    ReviewHistory reviews = ReviewHistory.NONE;
    StockHistory stock = StockHistory.NONE;
    Signals signals = Signals.NONE;

    @Nullable String category;

    double listPrice = Double.NaN;
    final Map<String, TextHistory> texts = new HashMap<>();

    HistoryBuilder(String id, LocalDate firstDay) {
        this.id = id;
        this.firstDay = firstDay;
    }

    /** Units and revenue of each day from the first day to the cutoff, in the shop's reporting currency. */
    public HistoryBuilder sales(double[] dailyUnits, double[] dailyRevenue) {
        sales = SalesDays.of(dailyUnits, dailyRevenue);
        return this;
    }

    /**
     * Order lines of each day that has sales, given after these.
     *
     * @param daily their number
     * @param dailyLogSizes sum of the logarithm of 1 + units over them
     */
    public HistoryBuilder orders(double[] daily, double[] dailyLogSizes) {
        sales = sales.with(daily, dailyLogSizes);
        return this;
    }

    public HistoryBuilder reviews(ReviewHistory known) {
        reviews = known;
        return this;
    }

    /** What was observed of its stock up to the last day of its sales. */
    public HistoryBuilder stock(StockHistory observed) {
        stock = observed;
        return this;
    }

    /** The outside series that speak of it, with all that the shop knew of them. */
    public HistoryBuilder signals(Signals known) {
        signals = known;
        return this;
    }

    public HistoryBuilder category(@Nullable String name) {
        category = name;
        return this;
    }

    /** The price the item came on sale with; NaN where unknown. */
    public HistoryBuilder listPrice(double price) {
        if (price <= 0 || Double.isInfinite(price)) {
            throw new IllegalArgumentException(
                    "The listPrice (%s) must be positive and finite. Maybe leave it out.".formatted(price));
        }
        listPrice = price;
        return this;
    }

    /** A text vector under a name such as {@code catalogue/bge-small-en-v1.5}. */
    public HistoryBuilder text(String name, TextHistory text) {
        texts.put(name, text);
        return this;
    }

    /** The item with all its days up to the last of its sales, or none. */
    public ItemHistory build() {
        return new ItemHistory(this);
    }
}
