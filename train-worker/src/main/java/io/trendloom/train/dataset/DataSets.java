package io.trendloom.train.dataset;

import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.dataset.KnownShop;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.store.ObjectStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads data sets as they were known at their snapshots' cutoffs. */
public final class DataSets {
    private final ObjectStore store;
    private final VectorWait vectorWait;

    DataSets(ObjectStore store, VectorWait vectorWait) {
        this.store = store;
        this.vectorWait = vectorWait;
    }

    /**
     * Data sets of what a store holds.
     *
     * @param longest how long they wait at most for the vectors of their texts
     */
    public static DataSets of(ObjectStore store, VectorCatalogue vectors, Duration longest, Clock clock) {
        return new DataSets(store, new VectorWait(vectors, longest, clock, Pause.SLEEP));
    }

    /**
     * Reads a data set, with text vectors after waiting until they cover its texts, but not for ever.
     *
     * @param ref JSON of a {@link Snapshot}
     */
    public DataSet read(ObjectRef ref, boolean text, Watcher watcher)
            throws IOException, SQLException, InterruptedException {
        Snapshot snapshot = Json.mapper().readValue(store.get(ref), Snapshot.class);
        KnownShop shop = new SnapshotRows(store, watcher::goOn).read(snapshot);
        KnownVectors vectors = new KnownVectors(store, text ? shop.texts() : Set.of());
        vectorWait.until(vectors, watcher);
        ShopCalendar calendar = new ShopCalendar(
                snapshot.calendar().firstDay(),
                snapshot.calendar().closedWeekdays(),
                snapshot.calendar().closedDays());
        List<ItemHistory> items = shop.histories(calendar, vectors);
        return new DataSet(snapshot, calendar, items, vectors.coverage());
    }
}
