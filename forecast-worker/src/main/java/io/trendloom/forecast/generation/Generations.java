package io.trendloom.forecast.generation;

import io.trendloom.contract.Kind;
import io.trendloom.contract.message.GenerationSwapped;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;

/**
 * The generations that the state was built for. Batches are taken in side by side, under a lock that they share; the state is
 * built anew under the same lock for itself alone.
 */
public final class Generations {
    /** The lock's number, of this worker alone. */
    private static final long LOCK = 0x7472656e646c6f6fL;

    private static final String SHARE = "select pg_try_advisory_xact_lock_shared(?)";
    private static final String OWN = "select pg_advisory_xact_lock(?)";
    private static final String NEWEST =
            "select coalesce(max(generation), 0), coalesce(max(sequence), 0) from generation";
    private static final String DROPPED = """
            select exists (select from generation
              where ? = any(kinds) and ? > kept_through and ? <= built_after)""";
    private static final String ADD = """
            insert into generation (generation, kinds, kept_through, built_after, sequence) values (?, ?, ?, ?, ?)""";

    private Generations() {}

    /**
     * The generation that the state holds.
     *
     * @param number 0 before any replay
     * @param sequence last batch of the snapshot that it was built from; 0 before any replay
     */
    public record Newest(int number, long sequence) {}

    public static Newest newest(Connection connection) throws SQLException {
        List<Newest> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, NEWEST)) {
            statement.each(row -> found.add(new Newest(row.getInt(1), row.getLong(2))));
        }
        return found.getFirst();
    }

    /**
     * Whether the rows of a batch are still to be taken in, and not held by the snapshot that the state was built from. The
     * state stays as it is until the transaction ends.
     *
     * @throws SQLTransientException if the state is being built anew, or has to be before
     */
    public static boolean lacks(Connection connection, Origin batch) throws SQLException {
        return batch.sequence() > shared(connection, batch).sequence();
    }

    /** As {@link #lacks}, of the vectors of a batch: whether its rows still stand. */
    public static boolean keeps(Connection connection, Origin batch) throws SQLException {
        shared(connection, batch);
        return !answer(Columns.of(connection, DROPPED)
                .value(batch.kind().text())
                .value(batch.sequence())
                .value(batch.sequence()));
    }

    private static Newest shared(Connection connection, Origin batch) throws SQLException {
        if (!answer(Columns.of(connection, SHARE).value(LOCK))) {
            throw new SQLTransientException("The state is being built for another generation.");
        }
        Newest newest = newest(connection);
        if (batch.generation() > newest.number()) {
            throw new SQLTransientException(
                    "The batch (%d) is of the generation %d; the state holds %d. It waits for GenerationSwapped."
                            .formatted(batch.sequence(), batch.generation(), newest.number()));
        }
        return newest;
    }

    /** Keeps every batch away until the transaction ends. */
    public static void alone(Connection connection) throws SQLException {
        try (Columns statement = Columns.of(connection, OWN)) {
            statement.value(LOCK).each(row -> {});
        }
    }

    /** Keeps every batch away until the transaction ends; answers whether the generation is newer than the state's. */
    static boolean own(Connection connection, GenerationSwapped swapped) throws SQLException {
        alone(connection);
        return swapped.generation() > newest(connection).number();
    }

    static void add(Connection connection, GenerationSwapped swapped) throws SQLException {
        try (Columns statement = Columns.of(connection, ADD)) {
            statement
                    .value(swapped.generation())
                    .add("text", swapped.kinds(), Kind::text)
                    .value(swapped.keptThrough())
                    .value(swapped.builtAfter())
                    .value(swapped.sequence())
                    .update();
        }
    }

    private static boolean answer(Columns question) throws SQLException {
        List<Boolean> answers = new ArrayList<>();
        try (question) {
            question.each(row -> answers.add(row.getBoolean(1)));
        }
        return answers.getFirst();
    }
}
