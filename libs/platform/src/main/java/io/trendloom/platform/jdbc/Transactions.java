package io.trendloom.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs work in one transaction: committed when it returns, rolled back when it throws. */
public final class Transactions {
    private Transactions() {}

    public static <T extends @Nullable Object> T inTransaction(DataSource database, SqlFunction<Connection, T> work)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.apply(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                end(connection, committed);
            }
        }
    }

    private static void end(Connection connection, boolean committed) throws SQLException {
        if (!connection.isClosed()) {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
