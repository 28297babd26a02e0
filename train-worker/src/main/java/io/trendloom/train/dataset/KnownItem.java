package io.trendloom.train.dataset;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what was known of one item at a cutoff. */
final class KnownItem {
    private final SortedMap<LocalDate, DaySum> days = new TreeMap<>();
    private final Map<String, ReviewRow> reviews = new HashMap<>();
    private @Nullable ItemRow facts;
    private @Nullable ItemRow firstPriced;

    void add(LedgerRow row) {
        days.merge(row.day(), new DaySum(row.sold(), row.revenue()), DaySum::plus);
    }

    void add(ItemRow row) {
        if (facts == null || facts.version() < row.version()) {
            facts = row;
        }
        if (row.price() != null && (firstPriced == null || firstPriced.version() > row.version())) {
            firstPriced = row;
        }
    }

    void add(ReviewRow row) {
        reviews.merge(row.id(), row, (one, other) -> one.version() >= other.version() ? one : other);
    }

    /** What it sold, by day. */
    SortedMap<LocalDate, DaySum> days() {
        return days;
    }

    /** Its newest facts, or null where it is not in the catalogue. */
    @Nullable ItemRow facts() {
        return facts;
    }

    /** The price that it came with, or null. */
    @Nullable BigDecimal firstPrice() {
        return firstPriced == null ? null : firstPriced.price();
    }

    /** The newest version of each of its reviews, without those withdrawn. */
    Stream<ReviewRow> reviews() {
        return reviews.values().stream().filter(review -> !review.removed());
    }

    /** The text that the shop wrote of it, or null. */
    @Nullable TextKey catalogueText() {
        return facts != null && !facts.removed() && (isText(facts.title()) || isText(facts.description()))
                ? new TextKey(Kind.ITEMS, facts.id(), facts.version())
                : null;
    }

    /** The text of a review, or null. */
    static @Nullable TextKey text(ReviewRow review) {
        return isText(review.text()) ? new TextKey(Kind.REVIEWS, review.id(), review.version()) : null;
    }

    /** All its texts. */
    Stream<TextKey> texts() {
        return Stream.concat(Stream.ofNullable(catalogueText()), reviews().flatMap(r -> Stream.ofNullable(text(r))));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
