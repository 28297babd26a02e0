package io.trendloom.forecast.vectors;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mean vector of an item's reviews known at a cutoff, in one encoder's space. */
@SuppressWarnings("ArrayRecordComponent")
public record ReviewMean(String itemId, String encoder, float[] vector) {
    private static final String SUMS =
            "select item_id, encoder, reviews, total from review_vector_sum where item_id = any(?)";
    private static final String LATER =
            "select item_id, encoder, vector from review_vector where item_id = any(?) and day > ?";

    /** One mean an item and encoder that had a review by the cutoff. */
    public static List<ReviewMean> read(Connection connection, Collection<String> ids, LocalDate cutoff)
            throws SQLException {
        Map<Place, VectorSum> sums = new HashMap<>();
        try (Columns statement = Columns.of(connection, SUMS)) {
            statement
                    .texts(ids)
                    .each(row -> sums.put(
                            new Place(row.getString(1), row.getString(2)),
                            new VectorSum(row.getInt(3), PackedVectors.doubles(row.getBytes(4)))));
        }
        try (Columns statement = Columns.of(connection, LATER)) {
            statement
                    .texts(ids)
                    .value(cutoff)
                    .each(row -> sums.getOrDefault(new Place(row.getString(1), row.getString(2)), new VectorSum())
                            .add(PackedVectors.floats(row.getBytes(3)), -1));
        }
        return means(sums);
    }

    private static List<ReviewMean> means(Map<Place, VectorSum> sums) {
        List<ReviewMean> means = new ArrayList<>();
        sums.forEach((place, sum) -> {
            if (sum.count() > 0) {
                means.add(new ReviewMean(place.itemId(), place.encoder(), sum.mean()));
            }
        });
        return means;
    }

    private record Place(String itemId, String encoder) {}
}
