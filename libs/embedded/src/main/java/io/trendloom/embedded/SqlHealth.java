package io.trendloom.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Logs in to PostgreSQL and asks for one row. */
record SqlHealth(PostgresAddress address) implements Health {
    private static final int LIMIT_SECONDS = 3;

    @Override
    public boolean isGood() {
        try (Connection connection = connect(address)) {
            return connection.isValid(LIMIT_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /** By the driver itself: a driver manager sees only drivers of its caller's class loader. */
    static Connection connect(PostgresAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", Integer.toString(LIMIT_SECONDS));
        properties.setProperty("socketTimeout", "60");
        Connection connection = new Driver().connect(address.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not take the address " + address);
        }
        return connection;
    }
}
