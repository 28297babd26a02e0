package io.trendloom.forecast.reorder;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.view.ItemFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Which items to decide on: those of a filter whose stock is known and that have a forecast of record.
 *
 * @param found ids of the items that the filter's text finds
 * @param order as {@link io.trendloom.forecast.view.ItemOrder#sql} gives it
 */
record ReorderQuery(ItemFilter filter, List<String> found, String order) {
    private static final String KNOWN = " and f.on_hand is not null";
    private static final int FETCHED = 500;

    long count(Connection connection) throws SQLException {
        long[] count = new long[1];
        String select = "select count(*)" + filter.sql() + KNOWN;
        try (Columns statement = filter.fill(Columns.of(connection, select), found)) {
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
        try (Columns statement = filter.fill(Columns.of(connection, select() + " limit ? offset ?"), found)) {
            statement.value(size).value(first).each(reader);
        }
    }

    /** Hands over all items, in portions where the connection does not commit by itself. */
    void all(Connection connection, Columns.RowReader reader) throws SQLException {
        try (Columns statement = filter.fill(Columns.of(connection, select()), found)) {
            statement.fetching(FETCHED).each(reader);
        }
    }

    private String select() {
        return "select " + StockedItem.COLUMNS + filter.sql() + KNOWN + " order by " + order;
    }
}
