package io.trendloom.ingest.door;

import io.trendloom.ingest.batch.Batch;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.ingest.intake.IntakeCounts;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.reading.Reading;
import io.trendloom.ingest.reading.ReadingTable;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** The second half of a group's way: one transaction for keys, ledger, objects, reading, calendar and messages. */
final class GroupCommit {
    private final DataSource database;
    private final Intake intake = new Intake();
    private final ShopCalendar calendar;
    private final Batches batches;
    private final GroupObjects objects;

    GroupCommit(DataSource database, ShopCalendar calendar, Batches batches, DoorObjects objects) {
        this.database = database;
        this.calendar = calendar;
        this.batches = batches;
        this.objects = new GroupObjects(objects);
    }

    /** Stores a group whole or not at all, and answers its rows in order. */
    List<RowResult> commit(PreparedGroup group) throws SQLException {
        return Transactions.inTransaction(database, connection -> commit(connection, group));
    }

    private List<RowResult> commit(Connection connection, PreparedGroup group) throws SQLException {
        DoorState state = DoorState.lock(connection);
        List<PreparedEntry> fresh = SeenEvents.IN_USE.fresh(connection, group);
        Intake.Effect effect = intake.take(KeyTables.inUse(connection, state.position()), group.kind(), fresh);
        CompletableFuture<List<Batch>> stored = CompletableFuture.supplyAsync(
                () -> objects.of(group, effect.batches()),
                work -> Thread.ofVirtual().start(work));
        effect.keys().write();
        calendar.record(connection, effect.linesByDay(), effect.calendars());
        DoorState after = state;
        for (Batch batch : stored.join()) {
            after = batches.add(connection, after, batch, group.traceparent());
        }
        after.after(0, group.entries().size()).write(connection);
        noteReading(connection, group.reading(state, fresh));
        List<RowResult> results = GroupResults.of(group, fresh, effect.outcomes());
        IntakeCounts.add(connection, group.kind(), results);
        return results;
    }

    private static void noteReading(Connection connection, Reading reading) throws SQLException {
        if (!reading.runs().isEmpty()) {
            ReadingTable.add(connection, reading);
        }
    }
}
