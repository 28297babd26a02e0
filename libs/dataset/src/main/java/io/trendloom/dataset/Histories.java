package io.trendloom.dataset;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.forecasting.series.HistoryBuilder;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.SignalBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** Turns what was known of items into the histories that models learn from. */
final class Histories {
    private static final double THOUSANDTHS = 1000;

    private final ShopCalendar calendar;
    private final LocalDate cutoff;
    private final TextVectors vectors;
    private final SignalBook signals;

    Histories(ShopCalendar calendar, LocalDate cutoff, TextVectors vectors, SignalBook signals) {
        this.signals = signals;
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.vectors = vectors;
    }

    ItemHistory of(String id, KnownItem item) {
        LocalDate first = firstDay(item);
        ItemRow facts = item.facts();
        ReviewChanges reviews = ReviewChanges.of(item);
        HistoryBuilder history = ItemHistory.of(id, first)
                .category(facts == null ? null : facts.category())
                .reviews(reviews.ratings())
                .stock(item.stock())
                .signals(signals.of(id))
                .sales(
                        values(item, first, DaySum::sold, THOUSANDTHS),
                        values(item, first, DaySum::revenue, THOUSANDTHS))
                .orders(values(item, first, DaySum::orders, 1), values(item, first, DaySum::logSizes, THOUSANDTHS));
        var price = item.firstPrice();
        if (price != null && price.signum() > 0) {
            history.listPrice(price.doubleValue());
        }
        CatalogueTexts.of(item, vectors).forEach(history::text);
        reviews.texts(vectors).forEach(history::text);
        return history.build();
    }

    /** The first day with a sale, or an earlier launch; the day after the cutoff for an item that has not sold. */
    private LocalDate firstDay(KnownItem item) {
        LocalDate sold = item.days().entrySet().stream()
                .filter(day -> day.getValue().sold() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(cutoff.plusDays(1));
        LocalDate launch = item.facts() == null ? null : item.facts().launchDay();
        return launch != null && launch.isBefore(sold) && !launch.isBefore(calendar.firstDay()) ? launch : sold;
    }

    private double[] values(KnownItem item, LocalDate first, ToLongFunction<DaySum> value, double parts) {
        return LongStream.rangeClosed(first.toEpochDay(), cutoff.toEpochDay())
                .mapToObj(day -> item.days().getOrDefault(LocalDate.ofEpochDay(day), DaySum.NOTHING))
                .mapToDouble(sum -> Math.max(0, value.applyAsLong(sum)) / parts)
                .toArray();
    }
}
