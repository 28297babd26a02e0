package io.trendloom.forecast.vectors;

import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.catalogue.ItemLocks;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the vector of each item's own text in the space of the encoder that its newest version was given to. */
public final class CatalogueVectors {
    private static final String WRITE = """
            insert into catalogue_vector (item_id, encoder, version, known_day, vector)
            select item_id, ?, version, known_day, vector from unnest(?, ?, ?, ?)
              as new(item_id, version, known_day, vector)
            where not exists (select 1 from catalogue_vector other
              where other.item_id = new.item_id and other.version > new.version)
            on conflict (item_id, encoder) do update set version = excluded.version,
              known_day = excluded.known_day, vector = excluded.vector
            where catalogue_vector.version < excluded.version""";
    private static final String SWEEP = """
            delete from catalogue_vector old using catalogue_vector other
            where old.item_id = any(?) and other.item_id = old.item_id and old.version < other.version""";

    private CatalogueVectors() {}

    /** Takes over the vectors of newer versions; a text that changed its language leaves its old encoder. */
    public static void put(Connection connection, String encoder, Collection<VectorRow> rows) throws SQLException {
        SortedMap<String, VectorRow> newest = new TreeMap<>();
        for (VectorRow row : rows) {
            newest.merge(row.itemId(), row, (one, other) -> one.version() >= other.version() ? one : other);
        }
        if (newest.isEmpty()) {
            return;
        }
        ItemLocks.lock(connection, new TreeSet<>(newest.keySet()));
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .value(encoder)
                    .texts(newest.keySet())
                    .add("bigint", newest.values(), VectorRow::version)
                    .add("date", newest.values(), VectorRow::knownDay)
                    .add("bytea", newest.values(), row -> PackedVectors.pack(row.vector()))
                    .update();
        }
        try (Columns statement = Columns.of(connection, SWEEP)) {
            statement.texts(newest.keySet()).update();
        }
    }
}
