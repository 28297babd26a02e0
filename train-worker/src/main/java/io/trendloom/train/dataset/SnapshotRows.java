package io.trendloom.train.dataset;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.dataset.KnownShop;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectStore;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of a snapshot's objects, a few objects at a time. */
final class SnapshotRows {
    private static final int OBJECTS_AT_ONCE = 64;

    private final ObjectStore store;
    private final Runnable between;

    /**
     * @param between called every few objects so that the reading may be stopped
     */
    SnapshotRows(ObjectStore store, Runnable between) {
        this.store = store;
        this.between = between;
    }

    KnownShop read(Snapshot snapshot) {
        KnownShop shop = new KnownShop(snapshot.cutoff());
        forEach(CleanRows.ITEMS, snapshot.items(), shop::add);
        forEach(CleanRows.LEDGER, snapshot.sales(), shop::add);
        forEach(CleanRows.REVIEWS, snapshot.reviews(), shop::add);
        forEach(CleanRows.STOCK, snapshot.stock(), shop::add);
        forEach(CleanRows.SIGNALS, snapshot.signals(), shop::add);
        return shop;
    }

    private <T> void forEach(RowSchema<T> schema, List<ObjectRef> refs, Consumer<T> visitor) {
        for (int from = 0; from < refs.size(); from += OBJECTS_AT_ONCE) {
            between.run();
            List<ObjectRef> some = refs.subList(from, Math.min(refs.size(), from + OBJECTS_AT_ONCE));
            ParquetRows.forEach(schema, some.stream().map(store::get).toList(), visitor);
        }
    }
}
