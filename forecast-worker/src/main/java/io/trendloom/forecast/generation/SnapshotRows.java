package io.trendloom.forecast.generation;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a snapshot's objects in order, many small objects at a time. */
final class SnapshotRows {
    private static final int TOGETHER = 20_000;

    private final ObjectStore store;

    SnapshotRows(ObjectStore store) {
        this.store = store;
    }

    /** Takes rows over. */
    interface Taker<T> {
        void take(List<T> rows) throws SQLException;
    }

    <T> void each(RowSchema<T> schema, List<ObjectRef> objects, Taker<T> taker) throws SQLException {
        List<T> rows = new ArrayList<>();
        for (ObjectRef object : objects) {
            rows.addAll(StoredRows.read(store, schema, object));
            if (rows.size() >= TOGETHER) {
                taker.take(rows);
                rows.clear();
            }
        }
        if (!rows.isEmpty()) {
            taker.take(rows);
        }
    }
}
