package io.trendloom.ingest.door;

import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.batch.Batch;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.intake.IntakeCounts;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.raw.RejectedRow;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.Rejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The second half of a group's way: one transaction for keys, ledger, objects, calendar and messages. */
final class GroupCommit {
    private final DataSource database;
    private final Intake intake;
    private final Batches batches;
    private final DoorObjects objects;

    GroupCommit(DataSource database, Intake intake, Batches batches, DoorObjects objects) {
        this.database = database;
        this.intake = intake;
        this.batches = batches;
        this.objects = objects;
    }

    /** Stores a group whole or not at all, and answers its rows in order. */
    List<RowResult> commit(PreparedGroup group) throws SQLException {
        return Transactions.inTransaction(database, connection -> commit(connection, group));
    }

    private List<RowResult> commit(Connection connection, PreparedGroup group) throws SQLException {
        DoorState state = DoorState.lock(connection);
        List<PreparedEntry> fresh = fresh(connection, group);
        Intake.Effect effect = intake.take(connection, state, group, fresh);
        CompletableFuture<List<Batch>> stored = CompletableFuture.supplyAsync(
                () -> stored(group, effect.batches()),
                work -> Thread.ofVirtual().start(work));
        effect.keys().write();
        DoorState after = state.after(0, fresh.size());
        for (Batch batch : stored.join()) {
            after = batches.add(connection, after, batch, group.traceparent());
        }
        after.write(connection);
        List<RowResult> results = results(group, fresh, effect.outcomes());
        IntakeCounts.add(connection, group.kind(), results);
        return results;
    }

    /** Rows that keep every rule and whose event was not taken in before. */
    private static List<PreparedEntry> fresh(Connection connection, PreparedGroup group) throws SQLException {
        List<PreparedEntry> clean = group.entries().stream()
                .filter(entry -> entry.row() instanceof CleanRow)
                .toList();
        SeenEvents seen = SeenEvents.note(connection, clean);
        return clean.stream().filter(seen::isFirst).toList();
    }

    /** Writes what the group leaves in the store while its keys are written to the database: a batch a kind. */
    private List<Batch> stored(PreparedGroup group, List<CleanBatch<?>> cleaned) {
        ObjectRef rejected = rejected(group);
        List<Batch> stored = new ArrayList<>();
        for (CleanBatch<?> clean : cleaned) {
            if (!clean.rows().isEmpty()) {
                stored.add(batch(group, clean, stored.isEmpty() ? rejected : null));
            }
        }
        if (stored.isEmpty() && (rejected != null || !group.raw().isEmpty())) {
            stored.add(emptyBatch(group, rejected));
        }
        return stored;
    }

    private <T> Batch batch(PreparedGroup group, CleanBatch<T> clean, @Nullable ObjectRef rejected) {
        UUID id = UUID.randomUUID();
        ObjectRef object = objects.clean(clean.kind(), id, clean.schema(), clean.rows());
        return new Batch(
                id,
                clean.kind(),
                group.raw(),
                object,
                rejected,
                clean.rows().size(),
                clean.firstDay(),
                clean.lastDay());
    }

    private static Batch emptyBatch(PreparedGroup group, @Nullable ObjectRef rejected) {
        return new Batch(UUID.randomUUID(), group.kind(), group.raw(), null, rejected, 0, null, null);
    }

    private @Nullable ObjectRef rejected(PreparedGroup group) {
        List<RejectedRow> rows = new ArrayList<>();
        for (PreparedEntry entry : group.entries()) {
            if (entry.row() instanceof Rejection(long row, String id, String rule, String reason)) {
                rows.add(new RejectedRow(row, id, rule, reason, entry.source()));
            }
        }
        return rows.isEmpty() ? null : objects.rejected(group.kind(), UUID.randomUUID(), rows);
    }

    private static List<RowResult> results(PreparedGroup group, List<PreparedEntry> fresh, List<Outcome> outcomes) {
        Iterator<PreparedEntry> nextFresh = fresh.iterator();
        Iterator<Outcome> nextOutcome = outcomes.iterator();
        PreparedEntry expected = nextFresh.hasNext() ? nextFresh.next() : null;
        List<RowResult> results = new ArrayList<>(group.entries().size());
        for (PreparedEntry entry : group.entries()) {
            if (entry == expected) {
                results.add(result(entry, nextOutcome.next()));
                expected = nextFresh.hasNext() ? nextFresh.next() : null;
            } else {
                results.add(result(entry, Outcome.DUPLICATE));
            }
        }
        return results;
    }

    private static RowResult result(PreparedEntry entry, Outcome outcome) {
        return switch (entry.row()) {
            case Rejection rejection -> RowResult.of(rejection);
            case CleanRow clean -> RowResult.of(entry.number(), clean.id(), outcome, entry.notes());
        };
    }
}
