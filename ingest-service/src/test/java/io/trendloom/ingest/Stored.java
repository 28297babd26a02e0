package io.trendloom.ingest;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.ViewRow;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** What the service has stored, read back from the database and the store. */
@ApplicationScoped
public class Stored {
    private final DataSource database;
    private final ObjectStore store;

    Stored(DataSource database, ObjectStore store) {
        this.database = database;
        this.store = store;
    }

    /** Forgets everything, so that each test has a shop of its own. */
    public void clear() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate pseudonym, repaired_row, rejection, sale, versioned_row, sale_past, versioned_row_past, reading, exchange_rate, stored_object, batch, snapshot, calendar_day,"
                            + " closed_weekday, closed_day, outbox, inbox, intake_count, dead_letter, retry, replay,"
                            + " sale_next, sale_past_next, versioned_row_next, versioned_row_past_next, exchange_rate_next");
            statement.execute("update door_state set generation = 0, calendar_sequence = 0, last_closed_day = null");
        }
    }

    public List<LedgerRow> ledger() {
        return rows(Kind.SALES, CleanRows.LEDGER);
    }

    public List<ItemRow> items() {
        return rows(Kind.ITEMS, CleanRows.ITEMS);
    }

    public List<ReviewRow> reviews() {
        return rows(Kind.REVIEWS, CleanRows.REVIEWS);
    }

    public List<StockRow> stock() {
        return rows(Kind.STOCK, CleanRows.STOCK);
    }

    public List<SignalRow> signals() {
        return rows(Kind.SIGNALS, CleanRows.SIGNALS);
    }

    public List<ViewRow> views() {
        return rows(Kind.VIEWS, CleanRows.VIEWS);
    }

    private <T> List<T> rows(Kind kind, RowSchema<T> schema) {
        try (Connection connection = database.getConnection()) {
            List<ObjectRef> refs = Batches.clean(connection, kind, DoorState.read(connection));
            return ParquetRows.read(schema, refs.stream().map(store::get).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thousandths sold by item and day, as readers of the ledger add them up; zeros left out. */
    public Map<String, Long> soldByItemAndDay() {
        Map<String, Long> sold = new TreeMap<>();
        ledger().forEach(row -> sold.merge(row.itemId() + " " + row.day(), row.sold(), Long::sum));
        sold.values().removeIf(units -> units == 0);
        return sold;
    }

    /** Thousandths sold on a day, as known by another. */
    public long sold(String item, LocalDate day, LocalDate known) {
        return ledger().stream()
                .filter(row -> row.itemId().equals(item))
                .filter(row -> row.day().equals(day) && !row.knownDay().isAfter(known))
                .mapToLong(LedgerRow::sold)
                .sum();
    }

    public byte[] object(ObjectRef ref) {
        return store.get(ref);
    }

    /** Objects of a role, decompressed. */
    public List<String> texts(String role) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select bucket, key, sha256, size, rows from stored_object where role = '" + role + "'")) {
            while (row.next()) {
                byte[] body = store.get(new ObjectRef(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
                try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    texts.add(new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return texts;
    }

    /** Names of objects of a role. */
    public List<String> keys(String role) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select key from stored_object where role = '" + role + "'")) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }

    public long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
