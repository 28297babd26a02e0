package io.trendloom.forecast.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement whose parameters are columns: arrays of equal length, for {@code unnest} and {@code any}. */
public final class Columns implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private int filled;

    private Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    public static Columns of(Connection connection, String sql) throws SQLException {
        return new Columns(connection, connection.prepareStatement(sql));
    }

    /** The next parameter: one value a row, of a PostgreSQL type such as {@code text}, {@code date}, {@code bytea}. */
    public <R> Columns add(String type, Collection<R> rows, Function<? super R, ? extends @Nullable Object> value)
            throws SQLException {
        Object[] values = rows.stream().map(value).toArray(size -> array(type, size));
        statement.setArray(++filled, connection.createArrayOf(type, values));
        return this;
    }

    /** The next parameter: a column of texts. */
    public Columns texts(Collection<String> values) throws SQLException {
        return add("text", values, text -> text);
    }

    /** The next parameter: a single value. */
    public Columns value(@Nullable Object value) throws SQLException {
        statement.setObject(++filled, value);
        return this;
    }

    /** Has rows come in portions of a size, where the connection does not commit by itself. */
    public Columns fetching(int rows) throws SQLException {
        statement.setFetchSize(rows);
        return this;
    }

    public int update() throws SQLException {
        return statement.executeUpdate();
    }

    /** Hands over each row that the statement answers. */
    public void each(RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private static Object[] array(String type, int size) {
        return type.equals("bytea") ? new byte[size][] : new Object[size];
    }

    /** Takes in the row that a result set stands on. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
