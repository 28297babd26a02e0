package io.trendloom.dataset;

import io.trendloom.contract.row.ReviewRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What customers wrote of an item, by the day on which it changed: an edit takes back what stood before and comes as another,
 * so that what was known on an earlier day stays as it was.
 */
final class ReviewChanges {
    private final Map<LocalDate, List<ReviewRow>> came = new HashMap<>();
    private final Map<LocalDate, List<ReviewRow>> taken = new HashMap<>();

    private ReviewChanges() {}

    static ReviewChanges of(KnownItem item) {
        ReviewChanges changes = new ReviewChanges();
        item.reviews().forEach(changes::add);
        return changes;
    }

    private void add(List<ReviewRow> versions) {
        ReviewRow before = null;
        for (ReviewRow version : versions) {
            if (before != null && !before.removed()) {
                taken.computeIfAbsent(version.known(), unseen -> new ArrayList<>())
                        .add(before);
            }
            if (!version.removed()) {
                came.computeIfAbsent(version.known(), unseen -> new ArrayList<>())
                        .add(version);
            }
            before = version;
        }
    }

    /** The ratings; a review without one does not count. */
    ReviewHistory ratings() {
        return ReviewHistory.of(ratings(came), ratings(taken));
    }

    private static Map<LocalDate, ReviewHistory.Day> ratings(Map<LocalDate, List<ReviewRow>> byDay) {
        Map<LocalDate, ReviewHistory.Day> days = new HashMap<>();
        byDay.forEach((day, reviews) -> {
            double[] ratings = reviews.stream()
                    .mapToDouble(ReviewRow::rating)
                    .filter(rating -> !Double.isNaN(rating))
                    .toArray();
            if (ratings.length > 0) {
                days.put(
                        day,
                        new ReviewHistory.Day(
                                ratings.length, Arrays.stream(ratings).sum()));
            }
        });
        return days;
    }

    /** The texts by their names. */
    Map<String, TextHistory> texts(TextVectors vectors) {
        Map<String, Map<LocalDate, VectorMean>> more = byEncoder(came, vectors);
        Map<String, Map<LocalDate, VectorMean>> less = byEncoder(taken, vectors);
        Map<String, TextHistory> histories = new HashMap<>();
        more.forEach((encoder, days) -> histories.put(
                ItemHistory.REVIEWS + encoder,
                TextHistory.of(means(days), means(less.getOrDefault(encoder, Map.of())))));
        return histories;
    }

    private static Map<String, Map<LocalDate, VectorMean>> byEncoder(
            Map<LocalDate, List<ReviewRow>> byDay, TextVectors vectors) {
        Map<String, Map<LocalDate, VectorMean>> sums = new HashMap<>();
        BiConsumer<LocalDate, TextVector> add =
                (day, vector) -> sums.computeIfAbsent(vector.encoder(), encoder -> new HashMap<>())
                        .computeIfAbsent(day, unseen -> new VectorMean())
                        .add(vector.vector());
        byDay.forEach((day, reviews) -> reviews.forEach(review -> {
            TextKey text = KnownItem.text(review);
            TextVector vector = text == null ? null : vectors.of(text);
            if (vector != null) {
                add.accept(day, vector);
            }
        }));
        return sums;
    }

    private static Map<LocalDate, TextHistory.Day> means(Map<LocalDate, VectorMean> days) {
        Map<LocalDate, TextHistory.Day> means = new HashMap<>();
        days.forEach((day, mean) -> means.put(day, mean.day()));
        return means;
    }
}
