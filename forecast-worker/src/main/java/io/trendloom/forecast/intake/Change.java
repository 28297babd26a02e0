package io.trendloom.forecast.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** What a message changes, within a transaction. */
@FunctionalInterface
interface Change {
    void apply(Connection connection) throws SQLException;
}
