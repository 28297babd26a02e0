package io.trendloom.forecast.reviews;

import io.trendloom.contract.row.ReviewRow;
import io.trendloom.forecast.catalogue.ItemLocks;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the newest version of each review's rating and text and the day on which it was known, within a transaction of the caller. */
public final class ReviewStore {
    private static final String WRITE = """
            insert into review (id, version, item_id, day, rating, removed, has_text, text, language)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, item_id = excluded.item_id,
              day = excluded.day, rating = excluded.rating, removed = excluded.removed, has_text = excluded.has_text,
              text = excluded.text, language = excluded.language
            where review.version < excluded.version""";

    private ReviewStore() {}

    /** Takes over the reviews that are newer than what is known; the item of a review is a stub until it comes. */
    public static Collection<ReviewRow> put(Connection connection, Collection<ReviewRow> rows) throws SQLException {
        SortedMap<String, ReviewRow> newest = new TreeMap<>();
        TreeSet<String> items = new TreeSet<>();
        for (ReviewRow row : rows) {
            newest.merge(row.id(), row, (one, other) -> one.version() >= other.version() ? one : other);
            items.add(row.itemId());
        }
        if (!newest.isEmpty()) {
            ItemLocks.lock(connection, items);
            write(connection, newest.values());
        }
        return newest.values();
    }

    private static void write(Connection connection, Collection<ReviewRow> rows) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .add("text", rows, ReviewRow::id)
                    .add("bigint", rows, ReviewRow::version)
                    .add("text", rows, ReviewRow::itemId)
                    .add("date", rows, ReviewRow::known)
                    .add("real", rows, row -> Double.isNaN(row.rating()) ? null : (float) row.rating())
                    .add("boolean", rows, ReviewRow::removed)
                    .add("boolean", rows, ReviewRow::hasText)
                    .add("text", rows, row -> row.hasText() ? row.text() : null)
                    .add("text", rows, ReviewRow::language)
                    .update();
        }
    }
}
