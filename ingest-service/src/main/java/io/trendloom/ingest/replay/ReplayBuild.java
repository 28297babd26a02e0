package io.trendloom.ingest.replay;

import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.claim.Twins;
import io.trendloom.ingest.door.Rereading;
import io.trendloom.ingest.door.Rereading.Tally;
import io.trendloom.ingest.reading.Reading;
import io.trendloom.ingest.reading.ReadingTable;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The steps of a replay, each in a transaction of its own that keeps how far it is: a kill costs one step. */
final class ReplayBuild {
    /** Rows that may be left when the door is held to read the last of them. */
    private static final long FEW_ROWS = 20_000;

    /** Rows of small groups that are read in one step. */
    private static final long STEP_ROWS = 5_000;

    private final Rereading rereading;
    private final GenerationSwap swap;

    ReplayBuild(Rereading rereading, GenerationSwap swap) {
        this.rereading = rereading;
        this.swap = swap;
    }

    /**
     * A step that was taken.
     *
     * @param before the replay before it
     * @param rows rows that were read
     */
    record Step(Replay before, long rows) {}

    /** Takes the next step of whichever replay is under way; null where there is none. */
    @Nullable Step step(Connection connection) throws SQLException {
        Replay replay = new ReplayTable(connection).claim();
        if (replay == null) {
            return null;
        }
        return new Step(
                replay,
                switch (replay.state()) {
                    case WAITING -> begin(connection, replay);
                    case BUILDING -> goOn(connection, replay);
                    case SWAPPED -> end(connection, replay);
                    case DONE, FAILED ->
                        throw new IllegalStateException(
                                "A replay that has ended (%s) is not gone on with.".formatted(replay.id()));
                });
    }

    private static long begin(Connection connection, Replay replay) throws SQLException {
        new Twins(connection, replay.kinds()).fill(replay.fromPosition());
        new ReplayTable(connection).readTo(replay.id(), replay.fromPosition(), Tally.NOTHING);
        return 0;
    }

    private long goOn(Connection connection, Replay replay) throws SQLException {
        boolean nearEnd = ReadingTable.isNearEnd(connection, replay.nextPosition(), replay.kinds(), FEW_ROWS);
        if (!nearEnd) {
            return read(connection, replay, STEP_ROWS);
        }
        DoorState state = DoorState.lock(connection);
        long rows = read(connection, replay, Long.MAX_VALUE);
        swap.of(connection, state, replay);
        return rows;
    }

    /** Reads the next groups until there are enough rows; answers how many there were. */
    private long read(Connection connection, Replay replay, long enough) throws SQLException {
        Tally read = Tally.NOTHING;
        long position = replay.nextPosition();
        while (read.rows() < enough) {
            Reading reading = ReadingTable.next(connection, position, replay.kinds());
            if (reading == null) {
                break;
            }
            read = read.plus(rereading.take(connection, replay.generation(), reading));
            position = reading.position() + 1;
        }
        new ReplayTable(connection).readTo(replay.id(), position, read);
        return read.rows();
    }

    private static long end(Connection connection, Replay replay) throws SQLException {
        long changed = ChangedKeys.count(connection, replay);
        new Twins(connection, replay.kinds()).clear();
        new ReplayTable(connection).done(replay.id(), changed);
        return 0;
    }

    /** Gives up the replay that is under way, unless its generation is in use already. */
    static void giveUp(Connection connection, String reason) throws SQLException {
        Replay replay = new ReplayTable(connection).claim();
        if (replay != null && replay.state() != ReplayState.SWAPPED) {
            new ReplayTable(connection).failed(replay.id(), reason);
            Rereading.forgetEvents(connection, replay.generation());
            new Twins(connection, replay.kinds()).clear();
        }
    }
}
