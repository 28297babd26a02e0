package io.trendloom.contract.row;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.CalendarDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of the clean objects that hold all rows up to a sequence.
 *
 * @param sequence last batch that the snapshot holds
 * @param cutoff last closed day
 * @param items objects of {@link ItemRow}s, oldest first
 * @param reviews objects of {@link ReviewRow}s, oldest first
 * @param sales objects of {@link LedgerRow}s, oldest first
 * @param stock objects of {@link StockRow}s, oldest first
 * @param signals objects of {@link SignalRow}s, oldest first
 * @param views objects of {@link ViewRow}s, oldest first
 */
public record Snapshot(
        long sequence,
        int generation,
        LocalDate cutoff,
        CalendarDays calendar,
        List<ObjectRef> items,
        List<ObjectRef> reviews,
        List<ObjectRef> sales,
        List<ObjectRef> stock,
        List<ObjectRef> signals,
        List<ObjectRef> views) {
    public Snapshot {
        items = List.copyOf(items);
        reviews = List.copyOf(reviews);
        sales = List.copyOf(sales);
        stock = listed(stock);
        signals = listed(signals);
        views = listed(views);
    }

    /** A snapshot without stock, signals and views. */
    public Snapshot(
            long sequence,
            int generation,
            LocalDate cutoff,
            CalendarDays calendar,
            List<ObjectRef> items,
            List<ObjectRef> reviews,
            List<ObjectRef> sales) {
        this(sequence, generation, cutoff, calendar, items, reviews, sales, List.of(), List.of(), List.of());
    }

    /** Snapshots that were written before there was such a kind do not name it. */
    private static List<ObjectRef> listed(@Nullable List<ObjectRef> objects) {
        return objects == null ? List.of() : List.copyOf(objects);
    }
}
