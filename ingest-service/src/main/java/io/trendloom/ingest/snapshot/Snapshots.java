package io.trendloom.ingest.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.calendar.CalendarView;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.ObjectStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes snapshots; as long as nothing was stored and no day closed, the last one is the newest. */
public final class Snapshots {
    private final DataSource database;
    private final ObjectStore store;
    private final ShopCalendar calendar;

    public Snapshots(DataSource database, ObjectStore store, ShopCalendar calendar) {
        this.database = database;
        this.store = store;
        this.calendar = calendar;
    }

    /** The newest snapshot; null before any day has closed, since it would have no cutoff. */
    public @Nullable ObjectRef newest() throws SQLException {
        return Transactions.inTransaction(database, connection -> of(connection, DoorState.lock(connection)));
    }

    /** The snapshot of a state that the transaction has locked; null before any day has closed. */
    public @Nullable ObjectRef of(Connection connection, DoorState state) throws SQLException {
        SnapshotTable table = new SnapshotTable(connection);
        ObjectRef known = table.find(state);
        Snapshot snapshot = known == null ? snapshot(connection, state) : null;
        if (snapshot == null) {
            return known;
        }
        ObjectRef made = store.put(key(state), json(snapshot), 0);
        table.add(state, made);
        return made;
    }

    private @Nullable Snapshot snapshot(Connection connection, DoorState state) throws SQLException {
        CalendarView view = calendar.view(connection, state);
        LocalDate cutoff = view.lastClosedDay();
        CalendarDays days = view.days();
        if (cutoff == null || days == null) {
            return null;
        }
        return new Snapshot(
                state.sequence(),
                state.generation(),
                cutoff,
                days,
                Batches.clean(connection, Kind.ITEMS, state),
                Batches.clean(connection, Kind.REVIEWS, state),
                Batches.clean(connection, Kind.SALES, state),
                Batches.clean(connection, Kind.STOCK, state),
                Batches.clean(connection, Kind.SIGNALS, state),
                Batches.clean(connection, Kind.VIEWS, state));
    }

    /** Two attempts on the same state may differ in what the calendar has learned, and then in their key. */
    private static String key(DoorState state) {
        return "snapshots/%d/%d-%d-%s.json"
                .formatted(state.generation(), state.sequence(), state.calendarSequence(), UUID.randomUUID());
    }

    private static byte[] json(Snapshot snapshot) {
        try {
            return Json.mapper().writeValueAsBytes(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A snapshot is always JSON.", e);
        }
    }
}
