package io.trendloom.forecast.vectors;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.series.TextHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers wrote of an item by a cutoff, in one encoder's space: the last 91 days one by one, and all before them as
 * their mean on the day before.
 */
public record ReviewTexts(String itemId, String encoder, TextHistory history) {
    private static final String SUMS =
            "select item_id, encoder, reviews, total from review_vector_sum where item_id = any(?)";
    private static final String SINCE =
            "select item_id, encoder, day, vector from review_vector where item_id = any(?) and day > ?";

    /** One an item and encoder that had a review by the cutoff. */
    public static List<ReviewTexts> read(Connection connection, Collection<String> ids, LocalDate cutoff)
            throws SQLException {
        LocalDate before = cutoff.minusDays(FeatureSet.REVIEW_DAYS);
        Map<Place, VectorSum> earlier = new HashMap<>();
        Map<Place, Map<LocalDate, VectorSum>> recent = new HashMap<>();
        try (Columns statement = Columns.of(connection, SUMS)) {
            statement
                    .texts(ids)
                    .each(row -> earlier.put(
                            new Place(row.getString(1), row.getString(2)),
                            new VectorSum(row.getInt(3), PackedVectors.doubles(row.getBytes(4)))));
        }
        try (Columns statement = Columns.of(connection, SINCE)) {
            statement.texts(ids).value(before).each(row -> {
                Place place = new Place(row.getString(1), row.getString(2));
                LocalDate day = row.getObject(3, LocalDate.class);
                float[] vector = PackedVectors.floats(row.getBytes(4));
                earlier.getOrDefault(place, new VectorSum()).add(vector, -1);
                if (!day.isAfter(cutoff)) {
                    recent.computeIfAbsent(place, unseen -> new HashMap<>())
                            .computeIfAbsent(day, unseen -> new VectorSum())
                            .add(vector, 1);
                }
            });
        }
        earlier.forEach((place, sum) ->
                recent.computeIfAbsent(place, unseen -> new HashMap<>()).put(before, sum));
        return histories(recent);
    }

    private static List<ReviewTexts> histories(Map<Place, Map<LocalDate, VectorSum>> sums) {
        List<ReviewTexts> texts = new ArrayList<>();
        sums.forEach((place, byDay) -> {
            Map<LocalDate, TextHistory.Day> days = new HashMap<>();
            byDay.forEach((day, sum) -> {
                if (sum.count() > 0) {
                    days.put(day, new TextHistory.Day(sum.count(), sum.mean()));
                }
            });
            if (!days.isEmpty()) {
                texts.add(new ReviewTexts(place.itemId(), place.encoder(), TextHistory.of(days)));
            }
        });
        return texts;
    }

    private record Place(String itemId, String encoder) {}
}
