package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.search.ItemSearch;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.preparation.format.CsvText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes items as CSV. */
@ApplicationScoped
public class ItemFile {
    private static final List<String> HEAD = List.of(
            "id",
            "title",
            "category",
            "price",
            "currency",
            "trend",
            "probability",
            "last30",
            "next30",
            "median30",
            "change",
            "onHand",
            "modelId",
            "cutoff");
    private static final String COLUMNS =
            "i.id, i.title, i.category, i.price, i.currency, f.label, round(f.probability::numeric, 3),"
                    + " round(f.last30::numeric, 3), round(f.next30::numeric, 3), round(f.median30::numeric, 3), round(f.change::numeric, 3),"
                    + " trim_scale(f.on_hand / 1000.0), f.model_id, f.cutoff";
    /** Places of numbers, which may well begin with a minus. */
    private static final Set<Integer> NUMBERS = Set.of(4, 7, 8, 9, 10, 11, 12);

    private static final int FETCHED = 1_000;

    private final AgroalDataSource database;
    private final ItemSearch search;

    ItemFile(AgroalDataSource database, ItemSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * Writes all items of a filter; the connection is held until the last one is written.
     *
     * @param order as {@link ItemOrder#sql} gives it
     */
    public void write(ItemFilter filter, String order, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(String.join(",", HEAD) + "\r\n");
        try (Connection connection = database.getConnection()) {
            List<String> found = filter.text() == null ? List.of() : search.find(filter.text());
            connection.setAutoCommit(false);
            String select = "select " + COLUMNS + filter.sql() + " order by " + order;
            try (Columns statement = filter.fill(Columns.of(connection, select), found)) {
                statement.fetching(FETCHED).each(row -> write(text, row));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("The items could not be read to the end.", e);
        }
        text.flush();
    }

    private static void write(Writer text, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= HEAD.size(); i++) {
            String cell = row.getString(i);
            cells.add(cell == null ? "" : NUMBERS.contains(i) ? cell : CsvText.of(cell));
        }
        try {
            text.write(String.join(",", cells) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The client went away.", e);
        }
    }
}
