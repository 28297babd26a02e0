package io.trendloom.forecast.topics;

import io.trendloom.decisions.reviews.ReviewText;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.vectors.PackedVectors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads reviews of closed days that have words and a vector. */
final class KnownReviews {
    private static final String STATE = """
            select count(*), coalesce(sum(version), 0), count(text), (select count(*) from review_vector where day <= ?),
              (select coalesce(max(generation), 0) from generation)
            from review where has_text and not removed and day <= ?""";
    private static final String READ = """
            select said.encoder, review.language, review.id, review.item_id, review.day, review.rating, said.words, said.vector
            from review join review_vector said on said.review_id = review.id and said.version = review.version
            where review.text is not null and review.language is not null and not review.removed and said.words is not null
              and review.day <= ?""";
    private static final String NEWEST = READ + " order by review.day desc, review.id limit ?";
    private static final String OF_ITEM = READ + " and review.item_id = ? order by review.day desc, review.id limit ?";

    private KnownReviews() {}

    /** What tells whether reviews have changed. */
    record State(LocalDate cutoff, long reviews, long versions, long texts, long vectors, long generation) {}

    static State state(Connection connection, LocalDate cutoff) throws SQLException {
        List<State> found = new ArrayList<>();
        try (Columns statement = Columns.of(connection, STATE)) {
            statement
                    .value(cutoff)
                    .value(cutoff)
                    .each(row -> found.add(new State(
                            cutoff, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))));
        }
        return found.getFirst();
    }

    /** The newest reviews by language, each with vectors of the encoder that read most of its texts. */
    static Map<String, List<ReviewText>> newest(Connection connection, LocalDate cutoff, int most) throws SQLException {
        try (Columns statement = Columns.of(connection, NEWEST)) {
            return byLanguage(statement.value(cutoff).value(most));
        }
    }

    /** An item's newest reviews by language. */
    static Map<String, List<ReviewText>> of(Connection connection, LocalDate cutoff, String item, int most)
            throws SQLException {
        try (Columns statement = Columns.of(connection, OF_ITEM)) {
            return byLanguage(statement.value(cutoff).value(item).value(most));
        }
    }

    private static Map<String, List<ReviewText>> byLanguage(Columns statement) throws SQLException {
        Map<String, Map<String, List<ReviewText>>> texts = new TreeMap<>();
        statement.each(row -> texts.computeIfAbsent(row.getString(2), unseen -> new HashMap<>())
                .computeIfAbsent(row.getString(1), unseen -> new ArrayList<>())
                .add(text(row)));
        Map<String, List<ReviewText>> chosen = new TreeMap<>();
        texts.forEach((language, encoders) -> chosen.put(
                language,
                encoders.values().stream()
                        .max(Comparator.comparingInt(List::size))
                        .orElseThrow()));
        return chosen;
    }

    private static ReviewText text(ResultSet row) throws SQLException {
        Float rating = row.getObject(6, Float.class);
        return new ReviewText(
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                rating == null ? Double.NaN : rating,
                row.getString(7),
                PackedVectors.floats(row.getBytes(8)));
    }
}
