package io.trendloom.train.training;

import io.trendloom.platform.jdbc.SqlFunction;
import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who runs which training. A lease lasts for a while by the database's clock and is renewed by its holder; a training
 * whose lease has run out may be claimed by anyone.
 */
final class Leases {
    private static final String CLAIM = """
            update training set owner = ?, fencing_token = fencing_token + 1, attempts = attempts + 1,
                lease_until = now() + ? * interval '1 millisecond'
            where id = (
                select id from training
                where state in ('QUEUED', 'WAITING', 'RUNNING') and accepted_at is not null
                    and (lease_until is null or lease_until < now())
                order by created_at, id limit 1 for update skip locked)
            returning id, fencing_token, attempts""";
    private static final String GIVE_BACK = """
            update training set lease_until = now() + ? * interval '1 millisecond', attempts = attempts - 1
            where id = ? and fencing_token = ?""";
    private static final String RENEW = """
            update training set lease_until = now() + ? * interval '1 millisecond'
            where id = ? and fencing_token = ? and state in ('QUEUED', 'WAITING', 'RUNNING')
            returning cancel_requested""";
    private static final String OWNED = """
            select exists (select 1 from training where owner = ? and state in ('QUEUED', 'WAITING', 'RUNNING'))""";

    private final DataSource database;
    private final String owner;
    private final Duration length;

    /**
     * @param owner names this worker
     * @param length how long a lease lasts without being renewed
     */
    Leases(DataSource database, String owner, Duration length) {
        this.database = database;
        this.owner = owner;
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** Claims the oldest training that nobody runs, or null. */
    @Nullable Lease claim() throws SQLException {
        return querying(CLAIM, claim -> {
            claim.setString(1, owner);
            claim.setLong(2, length.toMillis());
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? new Lease(row.getString(1), row.getLong(2), row.getInt(3)) : null;
            }
        });
    }

    /** Whether a training that is not over was claimed last by this worker: it runs here, or waits after a pause. */
    boolean isOwner() throws SQLException {
        return querying(OWNED, owned -> {
            owned.setString(1, owner);
            try (ResultSet row = owned.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Makes the lease last anew. */
    Standing renew(Lease lease) throws SQLException {
        return querying(RENEW, renew -> {
            name(renew, lease, length);
            try (ResultSet row = renew.executeQuery()) {
                if (!row.next()) {
                    return Standing.LOST;
                }
                return row.getBoolean(1) ? Standing.CANCEL_ASKED : Standing.HELD;
            }
        });
    }

    /** Lets the training be claimed again after a pause; the attempt does not count. */
    void giveBack(Lease lease, Duration pause) throws SQLException {
        querying(GIVE_BACK, giveBack -> {
            name(giveBack, lease, pause);
            return giveBack.executeUpdate();
        });
    }

    private static void name(PreparedStatement statement, Lease lease, Duration duration) throws SQLException {
        statement.setLong(1, duration.toMillis());
        statement.setString(2, lease.trainingId());
        statement.setLong(3, lease.fencingToken());
    }

    private <T extends @Nullable Object> T querying(String sql, SqlFunction<PreparedStatement, T> query)
            throws SQLException {
        return Transactions.inTransaction(database, (Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return query.apply(statement);
            }
        });
    }

    /** How a lease stands. */
    enum Standing {
        HELD,
        /** Held, and somebody asked for the training to stop. */
        CANCEL_ASKED,
        LOST,
        /** This worker shuts down. */
        WORKER_STOPS
    }
}
