package io.trendloom.forecasting.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * On which days an item could not be bought: those that began with nothing on hand, on which nothing came, and on which
 * nothing was sold. What was last observed holds until the next observation or sale, for a sale shows that there was
 * something. Days are given by their number since 1970-01-01.
 */
public final class StockHistory {
    /** Nothing was observed. */
    public static final StockHistory NONE = of(List.of());

    private final NavigableMap<Long, Day> days = new TreeMap<>();

    private StockHistory() {}

    /** What was observed, in any order. */
    public static StockHistory of(List<Observation> observations) {
        StockHistory stock = new StockHistory();
        observations.stream()
                .sorted(Comparator.comparing(Observation::time))
                .forEach(seen -> stock.days.merge(
                        seen.time().toLocalDate().toEpochDay(), new Day(seen.inStock(), seen.inStock()), Day::then));
        return stock;
    }

    /**
     * The days without stock.
     *
     * @param isSold whether something was sold on a day
     */
    public OutOfStock outOfStock(long first, long last, LongPredicate isSold) {
        OutOfStock out = new OutOfStock(first);
        boolean inStock = days.headMap(first).isEmpty()
                || days.headMap(first).lastEntry().getValue().closing();
        for (long day = first; day <= last && !days.isEmpty(); day++) {
            Day seen = days.get(day);
            boolean sold = isSold.test(day);
            if (!inStock && !sold && (seen == null || !seen.ever())) {
                out.add(day);
            }
            inStock = seen == null ? inStock || sold : seen.closing();
        }
        return out;
    }

    /** Whether nothing was observed. */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /**
     * An observation.
     *
     * @param time in the shop's own time
     * @param inStock whether more than nothing was on hand
     */
    public record Observation(LocalDateTime time, boolean inStock) {
        /** The shop's day of it. */
        public LocalDate day() {
            return time.toLocalDate();
        }
    }

    /**
     * A day's observations.
     *
     * @param ever whether one of them saw stock
     * @param closing whether the last did
     */
    private record Day(boolean ever, boolean closing) {
        Day then(Day later) {
            return new Day(ever || later.ever, later.closing);
        }
    }
}
