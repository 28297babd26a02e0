package io.trendloom.forecast.vectors;

import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.catalogue.ItemLocks;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the vector of each version of an item's own text, in the space of the encoder that it was given to, until a later
 * version was known on every day on which it was.
 */
public final class CatalogueVectors {
    private static final String WRITE = """
            insert into catalogue_vector (item_id, encoder, version, known_day, vector)
            select item_id, ?, version, known_day, vector from unnest(?, ?, ?, ?)
              as new(item_id, version, known_day, vector)
            on conflict (item_id, version) do update set encoder = excluded.encoder,
              known_day = excluded.known_day, vector = excluded.vector""";
    private static final String SWEEP = """
            delete from catalogue_vector old using catalogue_vector later
            where old.item_id = any(?) and later.item_id = old.item_id and later.version > old.version
              and (later.known_day is null or later.known_day <= old.known_day)""";

    private static final String CHANGED = "update item set changed_in = pg_current_xact_id() where id = any(?)";

    private CatalogueVectors() {}

    /** Takes over the vectors of some versions. */
    public static void put(Connection connection, String encoder, Collection<VectorRow> rows) throws SQLException {
        SortedMap<Version, VectorRow> versions = new TreeMap<>();
        TreeSet<String> items = new TreeSet<>();
        for (VectorRow row : rows) {
            versions.put(new Version(row.itemId(), row.version()), row);
            items.add(row.itemId());
        }
        if (versions.isEmpty()) {
            return;
        }
        ItemLocks.lock(connection, items);
        write(connection, encoder, versions);
        for (String statement : List.of(SWEEP, CHANGED)) {
            try (Columns of = Columns.of(connection, statement)) {
                of.texts(items).update();
            }
        }
    }

    private static void write(Connection connection, String encoder, SortedMap<Version, VectorRow> versions)
            throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .value(encoder)
                    .add("text", versions.keySet(), Version::itemId)
                    .add("bigint", versions.keySet(), Version::number)
                    .add("date", versions.values(), VectorRow::knownDay)
                    .add("bytea", versions.values(), row -> PackedVectors.pack(row.vector()))
                    .update();
        }
    }

    private record Version(String itemId, long number) implements Comparable<Version> {
        private static final Comparator<Version> ORDER =
                Comparator.comparing(Version::itemId).thenComparingLong(Version::number);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }
    }
}
