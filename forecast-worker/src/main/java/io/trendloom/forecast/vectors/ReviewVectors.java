package io.trendloom.forecast.vectors;

import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.catalogue.ItemLocks;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the vector and the words of each review's newest text, and the sum of vectors by item. */
public final class ReviewVectors {
    private static final String OUT_OF_DATE = """
            select new.id from unnest(?, ?) as new(id, version)
            left join review on review.id = new.id
            left join review_vector old on old.review_id = new.id and old.encoder = ?
            where review.version > new.version or review.removed or old.version > new.version""";
    private static final String TAKE_OLDER = """
            delete from review_vector old using unnest(?, ?, ?) as new(id, version, withdrawn)
            where old.review_id = new.id and (old.version < new.version or old.version = new.version and new.withdrawn)
            returning old.encoder, old.item_id, old.vector""";
    private static final String DROP_OTHERS = """
            delete from review_vector old where not exists (select from review
              where review.id = old.review_id and review.version = old.version and review.item_id = old.item_id
                and review.day = old.day and review.has_text and not review.removed)
            returning old.encoder, old.item_id, old.vector""";
    private static final String WRITE = """
            insert into review_vector (review_id, encoder, version, item_id, day, vector, words)
            select id, ?, version, item_id, day, vector, words from unnest(?, ?, ?, ?, ?, ?)
              as new(id, version, item_id, day, vector, words)""";

    private ReviewVectors() {}

    /** Takes over the vectors of reviews that are neither withdrawn nor rewritten since. */
    public static void put(Connection connection, String encoder, Collection<VectorRow> rows) throws SQLException {
        SortedMap<String, VectorRow> newest = new TreeMap<>();
        TreeSet<String> items = new TreeSet<>();
        for (VectorRow row : rows) {
            newest.merge(row.id(), row, (one, other) -> one.version() >= other.version() ? one : other);
            items.add(row.itemId());
        }
        if (newest.isEmpty()) {
            return;
        }
        ItemLocks.lock(connection, items);
        newest.keySet().removeAll(outOfDate(connection, encoder, newest.values()));
        if (!newest.isEmpty()) {
            replace(connection, encoder, List.copyOf(newest.values()));
        }
    }

    /** Takes out the vectors of texts that these versions of reviews replace or withdraw; their items are locked. */
    public static void takeReplaced(Connection connection, Collection<ReviewRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, TAKE_OLDER)) {
            statement
                    .add("text", rows, ReviewRow::id)
                    .add("bigint", rows, ReviewRow::version)
                    .add("boolean", rows, ReviewRow::removed);
            writeAll(connection, taken(statement).values());
        }
    }

    /** Takes out the vectors of what is no review any more, or another one. */
    public static void dropOthers(Connection connection) throws SQLException {
        try (Columns statement = Columns.of(connection, DROP_OTHERS)) {
            writeAll(connection, taken(statement).values());
        }
    }

    private static List<String> outOfDate(Connection connection, String encoder, Collection<VectorRow> rows)
            throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Columns statement = Columns.of(connection, OUT_OF_DATE)) {
            statement
                    .add("text", rows, VectorRow::id)
                    .add("bigint", rows, VectorRow::version)
                    .value(encoder)
                    .each(row -> ids.add(row.getString(1)));
        }
        return ids;
    }

    private static void replace(Connection connection, String encoder, List<VectorRow> rows) throws SQLException {
        Map<String, VectorSums> sums;
        try (Columns statement = Columns.of(connection, TAKE_OLDER)) {
            statement
                    .add("text", rows, VectorRow::id)
                    .add("bigint", rows, VectorRow::version)
                    .add("boolean", rows, row -> true);
            sums = taken(statement);
        }
        VectorSums changed = sums.computeIfAbsent(encoder, VectorSums::new);
        rows.forEach(row -> changed.add(row.itemId(), row.vector()));
        insert(connection, encoder, rows);
        writeAll(connection, sums.values());
    }

    private static Map<String, VectorSums> taken(Columns statement) throws SQLException {
        Map<String, VectorSums> sums = new HashMap<>();
        statement.each(row -> sums.computeIfAbsent(row.getString(1), VectorSums::new)
                .take(row.getString(2), PackedVectors.floats(row.getBytes(3))));
        return sums;
    }

    private static void insert(Connection connection, String encoder, List<VectorRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .value(encoder)
                    .add("text", rows, VectorRow::id)
                    .add("bigint", rows, VectorRow::version)
                    .add("text", rows, VectorRow::itemId)
                    .add("date", rows, ReviewVectors::day)
                    .add("bytea", rows, row -> PackedVectors.pack(row.vector()))
                    .add("text", rows, VectorRow::words)
                    .update();
        }
    }

    private static LocalDate day(VectorRow row) {
        LocalDate day = row.knownDay();
        return day == null ? LocalDate.EPOCH : day;
    }

    private static void writeAll(Connection connection, Collection<VectorSums> sums) throws SQLException {
        for (VectorSums sum : sums) {
            sum.write(connection);
        }
    }
}
