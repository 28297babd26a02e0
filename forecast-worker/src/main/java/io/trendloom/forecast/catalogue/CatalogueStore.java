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

/** Keeps the newest version of each item's facts, within a transaction of the caller. */
public final class CatalogueStore {
    private static final String WRITE = """
            update item set version = new.version, known_day = new.known_day, title = new.title,
              description = new.description, category = new.category, brand = new.brand, price = new.price,
              list_price = coalesce(item.list_price, new.list_price), currency = new.currency,
              launch_day = new.launch_day, language = new.language, removed = new.removed
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new(id, version, known_day, title, description,
              category, brand, price, list_price, currency, launch_day, language, removed)
            where item.id = new.id and (item.version is null or item.version < new.version)""";

    private CatalogueStore() {}

    /** Takes over the rows that are newer than what is known; the first price an item had stays its list price. */
    public static void put(Connection connection, Collection<ItemRow> rows) throws SQLException {
        SortedMap<String, ItemRow> newest = new TreeMap<>();
        SortedMap<String, ItemRow> priced = new TreeMap<>();
        for (ItemRow row : rows) {
            newest.merge(row.id(), row, (one, other) -> one.version() >= other.version() ? one : other);
            if (row.price() != null) {
                priced.merge(row.id(), row, (one, other) -> one.version() <= other.version() ? one : other);
            }
        }
        if (!newest.isEmpty()) {
            ItemLocks.lock(connection, new TreeSet<>(newest.keySet()));
            write(connection, List.copyOf(newest.values()), priced);
        }
    }

    private static void write(Connection connection, List<ItemRow> rows, SortedMap<String, ItemRow> priced)
            throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .add("text", rows, ItemRow::id)
                    .add("bigint", rows, ItemRow::version)
                    .add("date", rows, ItemRow::knownDay)
                    .add("text", rows, ItemRow::title)
                    .add("text", rows, ItemRow::description)
                    .add("text", rows, ItemRow::category)
                    .add("text", rows, ItemRow::brand)
                    .add("numeric", rows, ItemRow::price)
                    .add(
                            "numeric",
                            rows,
                            row -> priced.getOrDefault(row.id(), row).price())
                    .add("text", rows, ItemRow::currency)
                    .add("date", rows, ItemRow::launchDay)
                    .add("text", rows, ItemRow::language)
                    .add("boolean", rows, ItemRow::removed)
                    .update();
        }
    }
}
