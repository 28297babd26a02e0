package io.trendloom.worker.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows of one kind that a worker keeps for a time only, a bean each. */
public interface Expiring {
    /** One word, for meters and logs: {@code dead-letters}. */
    String what();

    /** For how long; without it, for ever. */
    Optional<Duration> kept();

    /**
     * Deletes what is older, within a transaction of the caller.
     *
     * @param before the moment before which rows have to go
     * @return how many went
     */
    int expire(Connection connection, Instant before) throws SQLException;
}
