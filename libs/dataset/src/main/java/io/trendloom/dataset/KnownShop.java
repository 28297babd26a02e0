package io.trendloom.dataset;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.SignalDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a shop knew at a cutoff: rows that count or became known later are left out. */
public final class KnownShop {
    private final LocalDate cutoff;
    private final Map<String, KnownItem> items = new TreeMap<>();
    private final SignalBook signals = new SignalBook();

    /** A shop of which nothing is known yet. */
    public KnownShop(LocalDate cutoff) {
        this.cutoff = cutoff;
    }

    public void add(ItemRow row) {
        if (row.knownDay() == null || !row.knownDay().isAfter(cutoff)) {
            item(row.id()).add(row);
        }
    }

    public void add(LedgerRow row) {
        add(row.itemId(), row.day(), row.knownDay(), DaySum.of(row));
    }

    /** Adds what ledger rows of one item that count on one day and became known on one day come to. */
    public void add(String itemId, LocalDate day, LocalDate knownDay, DaySum sum) {
        if (!day.isAfter(cutoff) && !knownDay.isAfter(cutoff)) {
            item(itemId).add(day, sum);
        }
    }

    public void add(ReviewRow row) {
        if (!row.known().isAfter(cutoff)) {
            item(row.itemId()).add(row);
        }
    }

    public void add(StockRow row) {
        if (!row.day().isAfter(cutoff)) {
            item(row.itemId()).add(row);
        }
    }

    /** Adds a value of an outside series, of a day past or to come. */
    public void add(SignalRow row) {
        if (!row.knownDay().isAfter(cutoff)) {
            signals.add(
                    row.name(),
                    row.scope(),
                    new SignalDays.Observation(
                            row.day().toEpochDay(),
                            row.version(),
                            row.knownDay().toEpochDay(),
                            row.removed() ? Double.NaN : row.value()));
        }
    }

    /** All texts of items and reviews. */
    public Set<TextKey> texts() {
        return items.values().stream().flatMap(KnownItem::texts).collect(Collectors.toUnmodifiableSet());
    }

    /** The items in the order of their ids, up to the cutoff. */
    public List<ItemHistory> histories(ShopCalendar calendar, TextVectors vectors) {
        Histories histories = new Histories(calendar, cutoff, vectors, signals);
        return items.entrySet().stream()
                .map(item -> histories.of(item.getKey(), item.getValue()))
                .toList();
    }

    private KnownItem item(String id) {
        return items.computeIfAbsent(id, unseen -> new KnownItem());
    }
}
