package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.ItemSearch;
import io.trendloom.forecast.sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads all items of a filter, a portion at a time. */
@ApplicationScoped
class ItemLines {
    private static final int FETCHED = 1_000;

    private final AgroalDataSource database;
    private final ItemSearch search;

    ItemLines(AgroalDataSource database, ItemSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * Hands over each; the connection is held until the last one is taken.
     *
     * @param order as {@link ItemOrder#sql} gives it
     */
    void each(ItemFilter filter, String order, Taker taker) throws IOException {
        try (Connection connection = database.getConnection()) {
            List<String> found = filter.text() == null ? List.of() : search.find(filter.text());
            connection.setAutoCommit(false);
            String select = "select " + ItemLine.COLUMNS + filter.sql() + " order by " + order;
            try (Columns statement = filter.fill(Columns.of(connection, select), found)) {
                statement.fetching(FETCHED).each(row -> take(taker, ItemLine.read(row)));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The items could not be read to the end.", e);
        }
    }

    private static void take(Taker taker, ItemLine line) {
        try {
            taker.take(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away.", e);
        }
    }

    /** Writes an item where it goes. */
    interface Taker {
        void take(ItemLine line) throws IOException;
    }
}
