package io.trendloom.dataset;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecasting.series.StockHistory;
import io.trendloom.forecasting.series.StockHistory.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what was known of one item at a cutoff. */
final class KnownItem {
    private final SortedMap<LocalDate, DaySum> days = new TreeMap<>();
    private final Map<String, NavigableMap<Long, ReviewRow>> reviews = new HashMap<>();
    private final NavigableMap<Long, ItemRow> versions = new TreeMap<>();
    private final Map<LocalDateTime, StockRow> stock = new HashMap<>();

    void add(LocalDate day, DaySum sum) {
        days.merge(day, sum, DaySum::plus);
    }

    void add(ItemRow row) {
        versions.put(row.version(), row);
    }

    void add(ReviewRow row) {
        reviews.computeIfAbsent(row.id(), unseen -> new TreeMap<>()).put(row.version(), row);
    }

    void add(StockRow row) {
        stock.merge(row.time(), row, (one, other) -> one.version() >= other.version() ? one : other);
    }

    /** What the shop had of it, without observations taken back. */
    StockHistory stock() {
        return StockHistory.of(stock.values().stream()
                .filter(row -> !row.removed())
                .map(row -> new Observation(row.time(), row.onHand() > 0))
                .toList());
    }

    /** What it sold, by day. */
    SortedMap<LocalDate, DaySum> days() {
        return days;
    }

    /** Its newest facts, or null where it is not in the catalogue. */
    @Nullable ItemRow facts() {
        return versions.isEmpty() ? null : versions.lastEntry().getValue();
    }

    /** The price that it came with, or null. */
    @Nullable BigDecimal firstPrice() {
        return versions.values().stream()
                .map(ItemRow::price)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The versions of its facts that were the newest known on some day, in the order of these days. */
    List<ItemRow> versionsByDay() {
        Deque<ItemRow> seen = new ArrayDeque<>();
        long until = Long.MAX_VALUE;
        for (ItemRow version : versions.descendingMap().values()) {
            if (firstKnown(version) < until) {
                until = firstKnown(version);
                seen.addFirst(version);
            }
        }
        return List.copyOf(seen);
    }

    /** Number of the day on which a version became known; the least there is for one that always was. */
    static long firstKnown(ItemRow version) {
        return version.knownDay() == null ? Long.MIN_VALUE : version.knownDay().toEpochDay();
    }

    /** The newest version of each of its reviews, without those withdrawn. */
    private Stream<ReviewRow> newestReviews() {
        return reviews.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .filter(review -> !review.removed());
    }

    /** Of each of its reviews the versions that were the newest known on some day, in the order of these days. */
    Stream<List<ReviewRow>> reviews() {
        return reviews.values().stream().map(KnownItem::newestByDay);
    }

    private static List<ReviewRow> newestByDay(NavigableMap<Long, ReviewRow> versions) {
        Deque<ReviewRow> seen = new ArrayDeque<>();
        for (ReviewRow version : versions.descendingMap().values()) {
            if (seen.isEmpty() || version.known().isBefore(seen.getFirst().known())) {
                seen.addFirst(version);
            }
        }
        return List.copyOf(seen);
    }

    /** The text that the shop wrote of it in a version of its facts, or null. */
    static @Nullable TextKey text(ItemRow version) {
        return version.hasText() ? new TextKey(Kind.ITEMS, version.id(), version.version()) : null;
    }

    /** The text of a review, or null. */
    static @Nullable TextKey text(ReviewRow review) {
        return review.hasText() ? new TextKey(Kind.REVIEWS, review.id(), review.version()) : null;
    }

    /** All its texts. */
    Stream<TextKey> texts() {
        return Stream.concat(
                versionsByDay().stream().flatMap(version -> Stream.ofNullable(text(version))),
                newestReviews().flatMap(review -> Stream.ofNullable(text(review))));
    }
}
