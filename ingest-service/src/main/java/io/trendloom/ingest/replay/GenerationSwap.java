package io.trendloom.ingest.replay;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.GenerationSwapped;
import io.trendloom.ingest.batch.BuiltBatches;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.claim.Twins;
import io.trendloom.ingest.door.Rereading;
import io.trendloom.ingest.snapshot.Snapshots;
import io.trendloom.platform.messaging.Outbox;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes a generation into use: for all, or for nobody where the transaction fails. */
final class GenerationSwap {
    private final Snapshots snapshots;
    private final ShopCalendar calendar;
    private final Outbox outbox;

    GenerationSwap(Snapshots snapshots, ShopCalendar calendar, Outbox outbox) {
        this.snapshots = snapshots;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    /**
     * Takes a replay's generation into use; all that came is read.
     *
     * @param state of the door, which is locked
     */
    void of(Connection connection, DoorState state, Replay replay) throws SQLException {
        if (state.generation() >= replay.generation()) {
            throw new IllegalStateException("The generation (%d) must come after the one in use (%d)."
                    .formatted(replay.generation(), state.generation()));
        }
        BuiltBatches built = new BuiltBatches(connection, replay.generation());
        DoorState after = state.swapped(replay.generation(), built.number(state));
        new Twins(connection, replay.kinds()).swap();
        Rereading.adoptEvents(connection, replay.generation());
        after.write(connection);
        new ReplayTable(connection).swapped(replay.id(), state.position());
        tell(connection, state, after, replay, built);
    }

    private void tell(Connection connection, DoorState before, DoorState after, Replay replay, BuiltBatches built)
            throws SQLException {
        ObjectRef snapshot = snapshots.of(connection, after);
        if (snapshot == null) {
            throw new IllegalStateException("A replay is not begun before a day is closed.");
        }
        GenerationSwapped swapped = new GenerationSwapped(
                after.generation(),
                snapshot,
                replay.kinds(),
                built.keptThrough(replay.kinds(), replay.fromPosition()),
                before.sequence(),
                after.sequence());
        outbox.add(connection, swapped, null);
        for (BatchStored batch : built.withText()) {
            outbox.add(connection, batch, null);
        }
        calendar.tellAgain(connection, after);
    }
}
