package io.trendloom.platform.deadletter;

import io.trendloom.contract.Topology;
import io.trendloom.platform.deadletter.DeadLetterTable.Stored;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows a worker's dead letters and replays them; what cannot be answered is a problem. */
public final class DeadLetterDesk {
    private static final int MOST = 500;

    private final DataSource database;
    private final List<String> queues;
    private final Clock clock;
    private final Runnable outgoing;
    private final DeadLetterTable table = new DeadLetterTable();

    /**
     * @param queues the worker's own
     * @param outgoing is run when something was committed to the outbox
     */
    public DeadLetterDesk(DataSource database, List<Topology.Queue> queues, Clock clock, Runnable outgoing) {
        this.database = database;
        this.queues = queues.stream().map(Topology.Queue::name).toList();
        this.clock = clock;
        this.outgoing = outgoing;
    }

    /** A page of letters; the parameters are as a request gave them. */
    public DeadLetterPage list(String limit, @Nullable String after, @Nullable String queue, String state)
            throws SQLException {
        int most = limit(limit);
        DeadLetterQuery query =
                new DeadLetterQuery(after == null ? null : after(after), queue(queue), DeadLetterState.of(state));
        List<DeadLetterSummary> found =
                Transactions.inTransaction(database, connection -> table.list(connection, query, most + 1));
        List<DeadLetterSummary> letters = found.subList(0, Math.min(most, found.size()));
        return new DeadLetterPage(
                letters, found.size() > most ? letters.getLast().id() : null);
    }

    /** A letter with its body. */
    public DeadLetterDetails show(String id) throws SQLException {
        Stored found = Transactions.inTransaction(database, connection -> known(id, table.find(connection, uuid(id))));
        return DeadLetterDetails.of(found.letter(), found.body());
    }

    /** Sends a letter that waits back to its queue. */
    public DeadLetterSummary replay(String id) throws SQLException {
        DeadLetterSummary replayed = Transactions.inTransaction(database, connection -> replay(connection, id));
        outgoing.run();
        return replayed;
    }

    private DeadLetterSummary replay(Connection connection, String id) throws SQLException {
        Stored found = known(id, table.lock(connection, uuid(id)));
        Instant before = found.letter().replayedAt();
        if (before != null) {
            throw DeadLetterProblems.replayed(id, before);
        }
        Outbox.addToQueue(connection, found.letter().queue(), found.body());
        table.replayed(connection, found.letter().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return known(id, table.find(connection, uuid(id))).letter();
    }

    private static Stored known(String id, @Nullable Stored found) {
        if (found == null) {
            throw DeadLetterProblems.unknown(id);
        }
        return found;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw DeadLetterProblems.unknown(id);
        }
    }

    private static UUID after(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid("The after (%s) must be the id of a dead letter.".formatted(text));
        }
    }

    private @Nullable String queue(@Nullable String queue) {
        if (queue != null && !queues.contains(queue)) {
            throw invalid("The queue (%s) must be one of %s.".formatted(queue, String.join(", ", queues)));
        }
        return queue;
    }

    private static int limit(String text) {
        String rule = "The limit (%s) must be a whole number from 1 to %d.".formatted(text, MOST);
        try {
            int limit = Integer.parseInt(text);
            if (limit < 1 || limit > MOST) {
                throw invalid(rule);
            }
            return limit;
        } catch (NumberFormatException e) {
            throw invalid(rule);
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
