package io.trendloom.ingest.replay;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.reading.ReadingTable;
import io.trendloom.ingest.reading.ReadingTable.ReadDays;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The replays, past and under way. */
public final class Replays {
    private final DataSource database;
    private final Clock shopClock;
    private final ReplayRunner runner;

    /**
     * @param shopClock in the shop's time zone
     */
    public Replays(DataSource database, Clock shopClock, ReplayRunner runner) {
        this.database = database;
        this.shopClock = shopClock;
        this.runner = runner;
    }

    /**
     * Begins a replay.
     *
     * @param from rows that came on this day or after it are read again
     * @param kinds those that are asked for; none: all
     * @throws ProblemException if it cannot begin
     */
    public Replay begin(LocalDate from, Set<Kind> kinds) throws SQLException {
        LocalDate today = LocalDate.now(shopClock);
        if (from.isAfter(today)) {
            throw new ProblemException(ReplayProblems.future(from, today));
        }
        UUID id = UUID.randomUUID();
        Replay begun = Transactions.inTransaction(database, connection -> {
            check(connection, from);
            boolean added = new ReplayTable(connection)
                    .add(id, from, ReplayKinds.with(kinds), ReadingTable.since(connection, from));
            if (!added) {
                throw new ProblemException(ReplayProblems.underWay());
            }
            return new ReplayTable(connection).find(id);
        });
        runner.signal();
        return Objects.requireNonNull(begun);
    }

    private static void check(Connection connection, LocalDate from) throws SQLException {
        if (DoorState.lock(connection).lastClosedDay() == null) {
            throw new ProblemException(ReplayProblems.noClosedDay());
        }
        ReadDays days = ReadingTable.days(connection);
        if (days == null || from.isAfter(days.last())) {
            throw new ProblemException(ReplayProblems.nothingSince(from));
        }
        if (from.isBefore(days.first()) && !days.whole()) {
            throw new ProblemException(ReplayProblems.tooEarly(from, days.first()));
        }
    }

    /** All of them, the newest first. */
    public List<Replay> all() throws SQLException {
        return Transactions.inTransaction(database, connection -> new ReplayTable(connection).all());
    }

    /**
     * One of them.
     *
     * @throws ProblemException if there is no such replay
     */
    public Replay find(String id) throws SQLException {
        UUID known = parsed(id);
        Replay replay = Transactions.inTransaction(database, connection -> new ReplayTable(connection).find(known));
        if (replay == null) {
            throw new ProblemException(ReplayProblems.unknown(id));
        }
        return replay;
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ReplayProblems.unknown(id));
        }
    }
}
