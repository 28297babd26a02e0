package io.trendloom.forecast.catalogue;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the newest version of each item's facts to show, and what forecasts read of every version, within a transaction
 * of the caller.
 */
public final class CatalogueStore {
    private static final String WRITE = """
            update item set version = new.version, title = new.title, description = new.description,
              category = new.category, brand = new.brand, price = new.price, currency = new.currency,
              launch_day = new.launch_day, language = new.language, removed = new.removed,
              cost = new.cost, lead_time_days = new.lead_time_days, pack_size = new.pack_size,
              minimum_order = new.minimum_order, shelf_life_days = new.shelf_life_days,
              changed_in = pg_current_xact_id()
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new(id, version, title, description,
              category, brand, price, currency, launch_day, language, removed, cost, lead_time_days, pack_size,
              minimum_order, shelf_life_days)
            where item.id = new.id and (item.version is null or item.version < new.version)""";
    private static final String ADD_VERSIONS = """
            insert into item_version (item_id, version, known_day, category, price, launch_day, has_text)
            select * from unnest(?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private CatalogueStore() {}

    /** Takes over the versions that are not known yet. */
    public static void put(Connection connection, Collection<ItemRow> rows) throws SQLException {
        SortedMap<String, ItemRow> newest = new TreeMap<>();
        for (ItemRow row : rows) {
            newest.merge(row.id(), row, (one, other) -> one.version() >= other.version() ? one : other);
        }
        if (!newest.isEmpty()) {
            ItemLocks.lock(connection, new TreeSet<>(newest.keySet()));
            write(connection, List.copyOf(newest.values()));
            addVersions(connection, rows);
        }
    }

    private static void write(Connection connection, List<ItemRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .add("text", rows, ItemRow::id)
                    .add("bigint", rows, ItemRow::version)
                    .add("text", rows, ItemRow::title)
                    .add("text", rows, ItemRow::description)
                    .add("text", rows, ItemRow::category)
                    .add("text", rows, ItemRow::brand)
                    .add("numeric", rows, ItemRow::price)
                    .add("text", rows, ItemRow::currency)
                    .add("date", rows, ItemRow::launchDay)
                    .add("text", rows, ItemRow::language)
                    .add("boolean", rows, ItemRow::removed)
                    .add("numeric", rows, row -> row.supply().cost())
                    .add("int", rows, row -> row.supply().leadTimeDays())
                    .add("int", rows, row -> row.supply().packSize())
                    .add("int", rows, row -> row.supply().minimumOrder())
                    .add("int", rows, row -> row.supply().shelfLifeDays())
                    .update();
        }
    }

    private static void addVersions(Connection connection, Collection<ItemRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, ADD_VERSIONS)) {
            statement
                    .add("text", rows, ItemRow::id)
                    .add("bigint", rows, ItemRow::version)
                    .add("date", rows, ItemRow::knownDay)
                    .add("text", rows, ItemRow::category)
                    .add("numeric", rows, ItemRow::price)
                    .add("date", rows, ItemRow::launchDay)
                    .add("boolean", rows, ItemRow::hasText)
                    .update();
        }
    }
}
