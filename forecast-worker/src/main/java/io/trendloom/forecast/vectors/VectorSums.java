package io.trendloom.forecast.vectors;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/** What changes in the sums of review vectors, gathered by item of one encoder and then written at once. */
final class VectorSums {
    private static final String READ =
            "select item_id, reviews, total from review_vector_sum where encoder = ? and item_id = any(?)";
    private static final String WRITE = """
            insert into review_vector_sum (item_id, encoder, reviews, total)
            select item_id, ?, reviews, total from unnest(?, ?, ?) as new(item_id, reviews, total)
            on conflict (item_id, encoder) do update set reviews = excluded.reviews, total = excluded.total""";
    private static final String SWEEP =
            "delete from review_vector_sum where encoder = ? and item_id = any(?) and reviews <= 0";

    private final String encoder;
    private final SortedMap<String, VectorSum> changes = new TreeMap<>();

    VectorSums(String encoder) {
        this.encoder = encoder;
    }

    void add(String itemId, float[] vector) {
        changes.computeIfAbsent(itemId, id -> new VectorSum()).add(vector, 1);
    }

    void take(String itemId, float[] vector) {
        changes.computeIfAbsent(itemId, id -> new VectorSum()).add(vector, -1);
    }

    void write(Connection connection) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (Columns statement = Columns.of(connection, READ)) {
            statement.value(encoder).texts(changes.keySet()).each(this::addBefore);
        }
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .value(encoder)
                    .texts(changes.keySet())
                    .add("integer", changes.values(), VectorSum::count)
                    .add("bytea", changes.values(), sum -> PackedVectors.pack(sum.total()))
                    .update();
        }
        try (Columns statement = Columns.of(connection, SWEEP)) {
            statement.value(encoder).texts(changes.keySet()).update();
        }
    }

    private void addBefore(ResultSet row) throws SQLException {
        VectorSum before = new VectorSum(row.getInt(2), PackedVectors.doubles(row.getBytes(3)));
        changes.computeIfPresent(row.getString(1), (id, change) -> before.add(change));
    }
}
