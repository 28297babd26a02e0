package io.trendloom.forecast.search;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.vectors.PackedVectors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items in the order of the transactions that changed them. Transactions end in another order than they begin: whoever
 * follows goes on from the oldest that was still open, and meets some items twice.
 */
final class ItemChanges {
    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text";
    private static final String PAGE = """
            select id, title, description, category, brand, language, removed, changed_in::text, encoder, vector
            from item left join lateral (select encoder, vector from catalogue_vector
              where item_id = id order by version desc limit 1) newest on coalesce(title, description) is not null
            where (changed_in, id) > (?::text::xid8, ?) order by changed_in, id limit ?""";

    private ItemChanges() {}

    /** The transaction before which all have ended. */
    static String oldestOpen(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, OLDEST_OPEN)) {
            statement.each(row -> found.add(row.getString(1)));
        }
        return found.getFirst();
    }

    static Page page(Connection connection, Place after, int size) throws SQLException {
        List<IndexedItem> items = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        try (Columns statement = Columns.of(connection, PAGE)) {
            statement.value(after.transaction()).value(after.id()).value(size).each(row -> {
                items.add(item(row));
                places.add(new Place(row.getString(8), row.getString(1)));
            });
        }
        return new Page(items, places.isEmpty() ? after : places.getLast());
    }

    private static IndexedItem item(ResultSet row) throws SQLException {
        return new IndexedItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                vector(row.getString(9), row.getBytes(10)));
    }

    private static @Nullable ItemVector vector(@Nullable String encoder, byte @Nullable [] packed) {
        return encoder == null || packed == null ? null : new ItemVector(encoder, PackedVectors.floats(packed));
    }

    /** An item in a transaction that changed it. */
    record Place(String transaction, String id) {
        static final Place START = new Place("0", "");

        /** Before everything that a transaction changed. */
        static Place before(String transaction) {
            return new Place(transaction, "");
        }
    }

    /** @param last place of the last item */
    record Page(List<IndexedItem> items, Place last) {
        Page {
            items = List.copyOf(items);
        }
    }
}
