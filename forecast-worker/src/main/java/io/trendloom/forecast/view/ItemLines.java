package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.Found;
import io.trendloom.forecast.sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Reads all items of a filter, a portion at a time. */
@ApplicationScoped
class ItemLines {
    private static final int FETCHED = 1_000;

    private final AgroalDataSource database;

    ItemLines(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Hands over each; the connection is held until the last one is taken.
     *
     * @param found what the filter's text finds
     * @param order as {@link ItemOrder#sql} gives it
     */
    void each(ItemFilter filter, Found found, String order, Taker taker) throws IOException {
        try (Connection connection = database.getConnection()) {
            Map<String, Double> similarities = found.similarities();
            connection.setAutoCommit(false);
            String select = "select " + ItemLine.COLUMNS + filter.sql() + " order by " + found.order(order);
            try (Columns statement = filter.fill(Columns.of(connection, select), found.ids())) {
                statement.fetching(FETCHED).each(row -> take(taker, ItemLine.read(row, similarities)));
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
