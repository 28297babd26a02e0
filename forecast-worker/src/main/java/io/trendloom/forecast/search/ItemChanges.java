package io.trendloom.forecast.search;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.vectors.PackedVectors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items that the database shows changed since an earlier snapshot of it, each once, however long other transactions last. */
final class ItemChanges {
    /** A snapshot that shows nothing. */
    static final String NOTHING = "1:1:";

    private static final String SNAPSHOT = "select pg_current_snapshot()::text";
    private static final String PAGE = """
            select id, title, description, category, brand, language, removed, changed_in::text, encoder, vector
            from item left join lateral (select encoder, vector from catalogue_vector
              where item_id = id order by version desc limit 1) newest on coalesce(title, description) is not null
            where (changed_in, id) > (?::text::xid8, ?) and not pg_visible_in_snapshot(changed_in, ?::text::pg_snapshot)
            order by changed_in, id limit ?""";

    private ItemChanges() {}

    /** What the database shows now, as PostgreSQL writes it. */
    static String snapshot(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, SNAPSHOT)) {
            statement.each(row -> found.add(row.getString(1)));
        }
        return found.getFirst();
    }

    /**
     * Some of the items in the order of the transactions that changed them.
     *
     * @param seen the earlier snapshot
     */
    static Page page(Connection connection, String seen, Place after, int size) throws SQLException {
        List<IndexedItem> items = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        try (Columns statement = Columns.of(connection, PAGE)) {
            statement
                    .value(after.transaction())
                    .value(after.id())
                    .value(seen)
                    .value(size)
                    .each(row -> {
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
        /** Before everything that a snapshot does not show. */
        static Place of(String snapshot) {
            return new Place(snapshot.substring(0, snapshot.indexOf(':')), "");
        }
    }

    /** @param last place of the last item */
    record Page(List<IndexedItem> items, Place last) {
        Page {
            items = List.copyOf(items);
        }
    }
}
