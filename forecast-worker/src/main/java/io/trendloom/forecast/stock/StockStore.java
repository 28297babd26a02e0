package io.trendloom.forecast.stock;

import io.trendloom.contract.row.StockRow;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.series.StockHistory;
import io.trendloom.forecasting.series.StockHistory.Observation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the newest version of each observation, within a transaction of the caller. */
public final class StockStore {
    private static final String WRITE = """
            insert into stock_observation (item_id, time, version, on_hand, removed)
            select * from unnest(?, ?, ?, ?, ?)
            on conflict (item_id, time) do update set version = excluded.version, on_hand = excluded.on_hand,
              removed = excluded.removed
            where stock_observation.version < excluded.version""";
    private static final String READ = """
            select item_id, time, on_hand > 0 from stock_observation
            where item_id = any(?) and time < ? and not removed""";

    private static final String ON_HAND = """
            select distinct on (item_id) item_id, on_hand from stock_observation
            where item_id = any(?) and time < ? and not removed order by item_id, time desc""";

    private StockStore() {}

    /** Takes over the observations that are newer than what is known, also of items that are not known yet. */
    public static void put(Connection connection, Collection<StockRow> rows) throws SQLException {
        SortedMap<Key, StockRow> newest = new TreeMap<>();
        for (StockRow row : rows) {
            newest.merge(
                    new Key(row.itemId(), row.time()),
                    row,
                    (one, other) -> one.version() >= other.version() ? one : other);
        }
        if (!newest.isEmpty()) {
            write(connection, newest.values());
        }
    }

    /** What was observed of items up to the end of a day; items of which nothing was are left out. */
    public static Map<String, StockHistory> read(Connection connection, Collection<String> ids, LocalDate last)
            throws SQLException {
        Map<String, List<Observation>> seen = new HashMap<>();
        try (Columns statement = Columns.of(connection, READ)) {
            statement
                    .texts(ids)
                    .value(last.plusDays(1).atStartOfDay())
                    .each(row -> seen.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Observation(row.getObject(2, LocalDateTime.class), row.getBoolean(3))));
        }
        Map<String, StockHistory> histories = new HashMap<>();
        seen.forEach((id, observations) -> histories.put(id, StockHistory.of(observations)));
        return histories;
    }

    /** Thousandths of a unit on hand by the end of a day; items of which nothing was told are left out. */
    public static Map<String, Long> onHand(Connection connection, Collection<String> ids, LocalDate last)
            throws SQLException {
        Map<String, Long> onHand = new HashMap<>();
        try (Columns statement = Columns.of(connection, ON_HAND)) {
            statement
                    .texts(ids)
                    .value(last.plusDays(1).atStartOfDay())
                    .each(row -> onHand.put(row.getString(1), row.getLong(2)));
        }
        return onHand;
    }

    private static void write(Connection connection, Collection<StockRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .add("text", rows, StockRow::itemId)
                    .add("timestamp", rows, StockRow::time)
                    .add("bigint", rows, StockRow::version)
                    .add("bigint", rows, StockRow::onHand)
                    .add("boolean", rows, StockRow::removed)
                    .update();
        }
    }

    private record Key(String itemId, LocalDateTime time) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::itemId).thenComparing(Key::time);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
