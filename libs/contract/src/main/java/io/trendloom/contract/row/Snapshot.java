package io.trendloom.contract.row;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.CalendarDays;
import java.time.LocalDate;
import java.util.List;

/**
 * An immutable list of the clean objects that hold all rows up to a sequence.
 *
 * @param sequence last batch that the snapshot holds
 * @param cutoff last closed day
 * @param items objects of {@link ItemRow}s, oldest first
 * @param reviews objects of {@link ReviewRow}s, oldest first
 * @param sales objects of {@link LedgerRow}s, oldest first
 */
public record Snapshot(
        long sequence,
        int generation,
        LocalDate cutoff,
        CalendarDays calendar,
        List<ObjectRef> items,
        List<ObjectRef> reviews,
        List<ObjectRef> sales) {
    public Snapshot {
        items = List.copyOf(items);
        reviews = List.copyOf(reviews);
        sales = List.copyOf(sales);
    }
}
