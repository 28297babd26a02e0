package io.trendloom.forecast.series;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecast.catalogue.ItemLocks;
import io.trendloom.forecast.series.SalesBatch.LateKey;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds ledger rows to the items' packed series, within a transaction of the caller. */
public final class SeriesStore {
    /** Columns that {@link #sales} reads. */
    public static final String COLUMNS = "first_day, units, revenue, orders, log_sizes";

    private static final String READ =
            "select id, " + COLUMNS + " from item where id = any(?) and first_day is not null";
    private static final String WRITE = """
            update item set first_day = new.first_day, units = new.units, revenue = new.revenue, orders = new.orders,
              log_sizes = new.log_sizes
            from unnest(?, ?, ?, ?, ?, ?) as new(id, first_day, units, revenue, orders, log_sizes) where item.id = new.id""";
    private static final String ADD_LATE = """
            insert into late_entry (item_id, day, known_day, units, revenue, orders, log_sizes)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (item_id, day, known_day) do update set units = late_entry.units + excluded.units,
              revenue = late_entry.revenue + excluded.revenue, orders = late_entry.orders + excluded.orders,
              log_sizes = late_entry.log_sizes + excluded.log_sizes""";

    private SeriesStore() {}

    /** Adds up the rows; what an item has already stays in. */
    public static void add(Connection connection, Iterable<LedgerRow> rows) throws SQLException {
        SalesBatch batch = SalesBatch.of(rows);
        if (batch.byItem().isEmpty()) {
            return;
        }
        Set<String> ids = batch.byItem().keySet();
        ItemLocks.lock(connection, new TreeSet<>(ids));
        write(connection, sums(read(connection, ids), batch));
        if (!batch.late().isEmpty()) {
            addLate(connection, batch.late());
        }
    }

    /** A series from the columns first_day, units, revenue, orders, log_sizes that begin at an index. */
    public static DailySales sales(ResultSet row, int index) throws SQLException {
        LocalDate firstDay = row.getObject(index, LocalDate.class);
        return firstDay == null
                ? DailySales.NONE
                : DailySales.unpack(
                        firstDay,
                        row.getBytes(index + 1),
                        row.getBytes(index + 2),
                        row.getBytes(index + 3),
                        row.getBytes(index + 4));
    }

    /** A sum from the columns units, revenue, orders, log_sizes that begin at an index. */
    public static DaySum sum(ResultSet row, int index) throws SQLException {
        return new DaySum(row.getLong(index), row.getLong(index + 1), row.getLong(index + 2), row.getLong(index + 3));
    }

    private static Map<String, DailySales> sums(Map<String, DailySales> before, SalesBatch batch) {
        Map<String, DailySales> after = new TreeMap<>();
        batch.byItem().forEach((id, days) -> {
            if (!days.isEmpty()) {
                after.put(id, before.getOrDefault(id, DailySales.NONE).plus(days));
            }
        });
        return after;
    }

    private static Map<String, DailySales> read(Connection connection, Set<String> ids) throws SQLException {
        Map<String, DailySales> read = new TreeMap<>();
        try (Columns statement = Columns.of(connection, READ)) {
            statement.texts(ids).each(row -> read.put(row.getString(1), sales(row, 2)));
        }
        return read;
    }

    private static void write(Connection connection, Map<String, DailySales> sales) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .texts(sales.keySet())
                    .add("date", sales.values(), DailySales::firstDay)
                    .add("bytea", sales.values(), DailySales::packedUnits)
                    .add("bytea", sales.values(), DailySales::packedRevenue)
                    .add("bytea", sales.values(), DailySales::packedOrders)
                    .add("bytea", sales.values(), DailySales::packedLogSizes)
                    .update();
        }
    }

    private static void addLate(Connection connection, SortedMap<LateKey, DaySum> late) throws SQLException {
        try (Columns statement = Columns.of(connection, ADD_LATE)) {
            statement
                    .add("text", late.keySet(), LateKey::itemId)
                    .add("date", late.keySet(), LateKey::day)
                    .add("date", late.keySet(), LateKey::knownDay)
                    .add("bigint", late.values(), DaySum::units)
                    .add("bigint", late.values(), DaySum::revenue)
                    .add("bigint", late.values(), DaySum::orders)
                    .add("bigint", late.values(), DaySum::logSizes)
                    .update();
        }
    }
}
