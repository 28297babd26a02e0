package io.trendloom.forecast.marketing;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.ItemFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items to decide on: those of a filter that have a forecast of record.
 *
 * @param found ids of the items that the filter's text finds
 * @param only ids of the items that are let through; null: all
 * @param order as {@link io.trendloom.forecast.view.ItemOrder#sql} gives it
 */
record MarketingQuery(
        ItemFilter filter, List<String> found, @Nullable Collection<String> only, String order) {
    private static final String ONLY = " and i.id = any(?)";
    private static final int FETCHED = 500;

    long count(Connection connection) throws SQLException {
        long[] count = new long[1];
        try (Columns statement = filled(connection, "select count(*)" + from())) {
            statement.each(row -> count[0] = row.getLong(1));
        }
        return count[0];
    }

    /**
     * Hands over the items of a page.
     *
     * @param first from 0
     */
    void page(Connection connection, long first, int size, Columns.RowReader reader) throws SQLException {
        try (Columns statement = filled(connection, select() + " limit ? offset ?")) {
            statement.value(size).value(first).each(reader);
        }
    }

    /** Hands over all items, in portions where the connection does not commit by itself. */
    void all(Connection connection, Columns.RowReader reader) throws SQLException {
        try (Columns statement = filled(connection, select())) {
            statement.fetching(FETCHED).each(reader);
        }
    }

    private Columns filled(Connection connection, String sql) throws SQLException {
        Columns statement = filter.fill(Columns.of(connection, sql), found);
        return only == null ? statement : statement.texts(only);
    }

    private String select() {
        return "select " + OfferedItem.COLUMNS + from() + " order by " + order;
    }

    private String from() {
        return filter.sql() + (only == null ? "" : ONLY);
    }
}
