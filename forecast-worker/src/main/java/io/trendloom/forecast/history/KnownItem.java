package io.trendloom.forecast.history;

import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.DaySum;
import io.trendloom.forecasting.series.HistoryBuilder;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.Signals;
import io.trendloom.forecasting.series.StockHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of one item at a cutoff. */
final class KnownItem {
    private static final double THOUSANDTHS = 1000;

    private final String id;
    private final Facts facts;
    private DailySales sales;
    private StockHistory stock = StockHistory.NONE;
    private Signals signals = Signals.NONE;
    private final Map<LocalDate, ReviewHistory.Day> reviews = new HashMap<>();
    private final Map<String, TextHistory> texts = new HashMap<>();

    KnownItem(String id, Facts facts, DailySales sales) {
        this.id = id;
        this.facts = facts;
        this.sales = sales;
    }

    void takeOut(LocalDate day, DaySum knownLater) {
        sales = sales.minus(Map.of(day, knownLater));
    }

    void reviews(LocalDate day, int count, double ratingSum) {
        reviews.put(day, new ReviewHistory.Day(count, ratingSum));
    }

    void stock(StockHistory observed) {
        stock = observed;
    }

    /** The outside series of the shop, of which it takes its own. */
    void signals(SignalBook known) {
        signals = known.of(id);
    }

    /** What the shop wrote of it; counts only where the facts known still hold a text. */
    void ownText(String encoder, float[] vector) {
        if (facts.hasText()) {
            texts.put(ItemHistory.CATALOGUE + encoder, TextHistory.always(vector));
        }
    }

    /** What customers wrote of it. */
    void reviewTexts(String encoder, TextHistory written) {
        texts.put(ItemHistory.REVIEWS + encoder, written);
    }

    ItemHistory asOf(LocalDate cutoff, LocalDate shopOpened) {
        LocalDate firstDay = firstDay(cutoff, shopOpened);
        HistoryBuilder history = ItemHistory.of(id, firstDay)
                .category(facts.category())
                .reviews(ReviewHistory.of(reviews))
                .stock(stock)
                .signals(signals)
                .sales(
                        values(firstDay, cutoff, sales::units, THOUSANDTHS),
                        values(firstDay, cutoff, sales::revenue, THOUSANDTHS));
        if (sales.hasLogSizes()) {
            history.orders(
                    values(firstDay, cutoff, sales::orders, 1), values(firstDay, cutoff, sales::logSizes, THOUSANDTHS));
        }
        if (facts.firstPrice() > 0) {
            history.listPrice(facts.firstPrice());
        }
        texts.forEach(history::text);
        return history.build();
    }

    private LocalDate firstDay(LocalDate cutoff, LocalDate shopOpened) {
        LocalDate sold = sales.firstSale();
        LocalDate first = sold == null || sold.isAfter(cutoff) ? cutoff.plusDays(1) : sold;
        LocalDate launched = facts.launchDay();
        return launched != null && launched.isBefore(first) && !launched.isBefore(shopOpened) ? launched : first;
    }

    private static double[] values(LocalDate from, LocalDate to, DayValue value, double parts) {
        return LongStream.rangeClosed(from.toEpochDay(), to.toEpochDay())
                .mapToDouble(day -> Math.max(0, value.on(LocalDate.ofEpochDay(day))) / parts)
                .toArray();
    }

    /**
     * The facts of the newest version known; nothing where none was.
     *
     * @param firstPrice price of the oldest version known that has one, or 0
     * @param hasText whether the item has a text and is not withdrawn
     */
    record Facts(@Nullable LocalDate launchDay, @Nullable String category, double firstPrice, boolean hasText) {}

    private interface DayValue {
        long on(LocalDate day);
    }
}
