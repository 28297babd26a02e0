package io.trendloom.platform.messaging;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the database's failures pass by themselves. */
final class DatabaseFailure {
    /** Connection lost, transaction lost to another, out of resources, shutting or starting up. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private DatabaseFailure() {}

    static boolean isTransient(SQLException e) {
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || isPassing(e.getSQLState());
    }

    /** A pool that has no connection to give names no state. */
    private static boolean isPassing(@Nullable String state) {
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }
}
