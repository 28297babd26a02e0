package io.trendloom.platform.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement for many rows at once: each parameter is an array that holds one column of all rows. */
public final class Unnest implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Array> arrays = new ArrayList<>();
    private int parameter;

    /**
     * @param sql takes its arrays as {@code unnest(?, ?, …)} or {@code any(?)}
     */
    public Unnest(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
    }

    /** The next parameter: one value of each row. */
    public <T> Unnest column(String type, Collection<T> rows, Function<? super T, ? extends @Nullable Object> value)
            throws SQLException {
        Object[] values = array(type, rows.size());
        int i = 0;
        for (T row : rows) {
            values[i++] = value.apply(row);
        }
        Array array = connection.createArrayOf(type, values);
        arrays.add(array);
        statement.setArray(++parameter, array);
        return this;
    }

    /** Arrays of these types go to the server in binary; of others as text. */
    private static Object[] array(String type, int length) {
        return switch (type) {
            case "text" -> new String[length];
            case "bigint" -> new Long[length];
            default -> new Object[length];
        };
    }

    /** The next parameter: a number that all rows share. */
    public Unnest number(long value) throws SQLException {
        statement.setLong(++parameter, value);
        return this;
    }

    /** The next parameter: a text that all rows share. */
    public Unnest text(String value) throws SQLException {
        statement.setString(++parameter, value);
        return this;
    }

    /** How many rows the statement wrote. */
    public int update() throws SQLException {
        return statement.executeUpdate();
    }

    /** All rows that the statement yields. */
    public <T> List<T> query(SqlFunction<ResultSet, T> row) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.apply(results));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            for (Array array : arrays) {
                array.free();
            }
        }
    }
}
