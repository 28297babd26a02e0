package io.trendloom.forecast.intake;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.metrics.ForecastMetrics;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Commits what a message changes together with the note that it was taken in, so that a second copy changes nothing. */
@ApplicationScoped
class Effect {
    private final AgroalDataSource database;
    private final ForecastMetrics metrics;
    private final Clock clock;
    private final Inbox inbox = new Inbox();

    Effect(AgroalDataSource database, ForecastMetrics metrics, Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Applies the change of a message, the first time it comes; answers whether this was the first time. */
    boolean of(String queue, String messageId, Change change) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            if (!inbox.first(connection, queue, messageId)) {
                return false;
            }
            change.apply(connection);
            return true;
        });
    }

    /**
     * Applies the change of a batch, the first time that its message comes and that its sequence does.
     *
     * @param wanted whether the state needs it
     */
    void of(Batch batch, Condition wanted, Change change) throws SQLException {
        Instant start = clock.instant();
        boolean applied = Transactions.inTransaction(
                database, connection -> isWanted(connection, batch, wanted) && applied(connection, change));
        if (applied) {
            metrics.applied(batch.kind(), batch.rows(), Duration.between(start, clock.instant()));
        }
    }

    private boolean isWanted(Connection connection, Batch batch, Condition wanted) throws SQLException {
        boolean needed = wanted.holds(connection);
        return inbox.first(connection, batch.queue(), batch.messageId())
                && AppliedBatches.first(connection, batch.source(), batch.sequence(), batch.kind(), batch.rows())
                && needed;
    }

    private static boolean applied(Connection connection, Change change) throws SQLException {
        change.apply(connection);
        return true;
    }

    /** What must hold for a change, within its transaction. */
    @FunctionalInterface
    interface Condition {
        boolean holds(Connection connection) throws SQLException;
    }

    /**
     * A batch as a message tells of it.
     *
     * @param source {@link AppliedBatches#ROWS} or an encoder
     * @param kind what its rows are, in metrics
     */
    record Batch(String queue, String messageId, String source, long sequence, String kind, long rows) {}
}
