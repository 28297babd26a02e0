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
            insert into stock_observation (item_id, time, version, on_hand, on_order, removed)
            select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (item_id, time) do update set version = excluded.version, on_hand = excluded.on_hand,
              on_order = excluded.on_order, removed = excluded.removed
            where stock_observation.version < excluded.version""";
    private static final String READ = """
            select item_id, time, on_hand > 0 from stock_observation
            where item_id = any(?) and time < ? and not removed""";

    private static final String LEVELS = """
            select distinct on (item_id) item_id, on_hand, on_order from stock_observation
            where item_id = any(?) and time < ? and not removed order by item_id, time desc""";

    private static final String SHOW = """
            with locked as (
              select item_id, cutoff from forecast_of_record where item_id = any(?) order by item_id for update)
            update forecast_of_record f set on_hand = s.on_hand, on_order = s.on_order
            from locked left join lateral (
              select on_hand, on_order from stock_observation o
              where o.item_id = locked.item_id and o.time < locked.cutoff + 1 and not o.removed
              order by time desc limit 1) s on true
            where f.item_id = locked.item_id""";

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
            show(connection, newest.values());
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

    /** What there was by the end of a day; items of which nothing was told are left out. */
    public static Map<String, StockLevel> levels(Connection connection, Collection<String> ids, LocalDate last)
            throws SQLException {
        Map<String, StockLevel> levels = new HashMap<>();
        try (Columns statement = Columns.of(connection, LEVELS)) {
            statement
                    .texts(ids)
                    .value(last.plusDays(1).atStartOfDay())
                    .each(row ->
                            levels.put(row.getString(1), new StockLevel(row.getLong(2), row.getObject(3, Long.class))));
        }
        return levels;
    }

    private static void write(Connection connection, Collection<StockRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .add("text", rows, StockRow::itemId)
                    .add("timestamp", rows, StockRow::time)
                    .add("bigint", rows, StockRow::version)
                    .add("bigint", rows, StockRow::onHand)
                    .add("bigint", rows, StockRow::onOrder)
                    .add("boolean", rows, StockRow::removed)
                    .update();
        }
    }

    /** Forecasts of record stand beside the stock of their cutoff, also where it is told later. */
    private static void show(Connection connection, Collection<StockRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, SHOW)) {
            statement
                    .texts(rows.stream().map(StockRow::itemId).distinct().toList())
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
