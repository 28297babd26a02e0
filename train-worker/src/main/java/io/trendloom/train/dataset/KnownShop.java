package io.trendloom.train.dataset;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a shop knew at a cutoff: rows that count or became known later are left out. */
final class KnownShop {
    private static final int OBJECTS_AT_ONCE = 64;

    private final LocalDate cutoff;
    private final Map<String, KnownItem> items = new TreeMap<>();

    private KnownShop(LocalDate cutoff) {
        this.cutoff = cutoff;
    }

    /** Reads a snapshot's objects, calling {@code between} every few so that the reading may be stopped. */
    static KnownShop read(ObjectStore store, Snapshot snapshot, Runnable between) {
        KnownShop shop = new KnownShop(snapshot.cutoff());
        Objects objects = new Objects(store, between);
        objects.forEach(CleanRows.ITEMS, snapshot.items(), shop::add);
        objects.forEach(CleanRows.LEDGER, snapshot.sales(), shop::add);
        objects.forEach(CleanRows.REVIEWS, snapshot.reviews(), shop::add);
        return shop;
    }

    /** Items by id. */
    Map<String, KnownItem> items() {
        return items;
    }

    /** All texts of items and reviews. */
    Set<TextKey> texts() {
        return items.values().stream().flatMap(KnownItem::texts).collect(Collectors.toUnmodifiableSet());
    }

    private void add(ItemRow row) {
        if (row.knownDay() == null || !row.knownDay().isAfter(cutoff)) {
            item(row.id()).add(row);
        }
    }

    private void add(LedgerRow row) {
        if (!row.day().isAfter(cutoff) && !row.knownDay().isAfter(cutoff)) {
            item(row.itemId()).add(row);
        }
    }

    private void add(ReviewRow row) {
        if (!row.day().isAfter(cutoff)) {
            item(row.itemId()).add(row);
        }
    }

    private KnownItem item(String id) {
        return items.computeIfAbsent(id, unseen -> new KnownItem());
    }

    /** Reads the rows of many objects, a few at a time. */
    private record Objects(ObjectStore store, Runnable between) {
        <T> void forEach(RowSchema<T> schema, List<ObjectRef> refs, Consumer<T> visitor) {
            for (int from = 0; from < refs.size(); from += OBJECTS_AT_ONCE) {
                between.run();
                List<ObjectRef> some = refs.subList(from, Math.min(refs.size(), from + OBJECTS_AT_ONCE));
                ParquetRows.forEach(schema, some.stream().map(store::get).toList(), visitor);
            }
        }
    }
}
