package io.trendloom.forecast.history;

import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.DaySum;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
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
    private final @Nullable LocalDate launchDay;
    private final @Nullable String category;
    private final double listPrice;
    private DailySales sales;
    private final Map<LocalDate, ReviewHistory.Day> reviews = new HashMap<>();
    private final Map<String, TextHistory> texts = new HashMap<>();

    KnownItem(String id, @Nullable LocalDate launchDay, @Nullable String category, double listPrice, DailySales sales) {
        this.id = id;
        this.launchDay = launchDay;
        this.category = category;
        this.listPrice = listPrice;
        this.sales = sales;
    }

    void takeOut(LocalDate day, DaySum knownLater) {
        sales = sales.minus(Map.of(day, knownLater));
    }

    void reviews(LocalDate day, int count, double ratingSum) {
        reviews.put(day, new ReviewHistory.Day(count, ratingSum));
    }

    void text(String name, TextHistory text) {
        texts.put(name, text);
    }

    ItemHistory asOf(LocalDate cutoff, LocalDate shopOpened) {
        LocalDate firstDay = firstDay(cutoff, shopOpened);
        ItemHistory.Builder history = ItemHistory.of(id, firstDay)
                .category(category)
                .reviews(ReviewHistory.of(reviews))
                .sales(values(firstDay, cutoff, sales::units), values(firstDay, cutoff, sales::revenue));
        if (listPrice > 0) {
            history.listPrice(listPrice);
        }
        texts.forEach(history::text);
        return history.build();
    }

    private LocalDate firstDay(LocalDate cutoff, LocalDate shopOpened) {
        LocalDate sold = sales.firstSale();
        LocalDate first = sold == null || sold.isAfter(cutoff) ? cutoff.plusDays(1) : sold;
        LocalDate launched = launchDay;
        return launched != null && launched.isBefore(first) && !launched.isBefore(shopOpened) ? launched : first;
    }

    private static double[] values(LocalDate from, LocalDate to, DayValue thousandths) {
        return LongStream.rangeClosed(from.toEpochDay(), to.toEpochDay())
                .mapToDouble(day -> Math.max(0, thousandths.on(LocalDate.ofEpochDay(day))) / THOUSANDTHS)
                .toArray();
    }

    private interface DayValue {
        long on(LocalDate day);
    }
}
