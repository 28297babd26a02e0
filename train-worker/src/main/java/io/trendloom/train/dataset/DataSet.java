package io.trendloom.train.dataset;

import io.trendloom.contract.row.Snapshot;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.List;

/** What was known at a cutoff, ready to learn from. */
public record DataSet(Snapshot snapshot, ShopCalendar calendar, List<ItemHistory> items, TextCoverage coverage) {
    public DataSet {
        items = List.copyOf(items);
    }

    /** The last day known. */
    public LocalDate cutoff() {
        return snapshot.cutoff();
    }
}
