package io.trendloom.preparation.cleaning;

import static java.util.Objects.requireNonNull;

import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSale;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clean values from drafts that kept every rule. */
final class CleanRows {
    private CleanRows() {}

    static CleanRow of(Draft draft) {
        return switch (draft.mapping.kind()) {
            case ITEMS -> item(draft, requireNonNull(draft.id), draft.knownDay);
            case REVIEWS -> review(draft);
            case SALES -> sale(draft);
        };
    }

    private static CleanSale sale(Draft draft) {
        String itemId = requireNonNull(draft.itemId);
        boolean tellsItem = draft.mapping.itemsFromSales() && !draft.cancellation;
        return new CleanSale(
                requireNonNull(draft.id),
                draft.version,
                itemId,
                requireNonNull(draft.quantity).movePointRight(3).longValueExact(),
                requireNonNull(draft.price),
                draft.shop.currency(),
                requireNonNull(draft.time),
                draft.text("customerId"),
                draft.text("orderId"),
                draft.text("channel"),
                draft.promotion,
                draft.cancellation,
                tellsItem ? item(draft, itemId, draft.day) : null);
    }

    private static CleanItem item(Draft draft, String id, @Nullable LocalDate knownDay) {
        return new CleanItem(
                id,
                draft.mapping.itemsFromSales() ? null : draft.version,
                knownDay,
                draft.title,
                draft.description,
                draft.category,
                draft.brand,
                draft.price,
                draft.price == null ? null : draft.shop.currency(),
                draft.launchDay,
                language(draft, draft.title, draft.description),
                draft.removed);
    }

    private static CleanReview review(Draft draft) {
        return new CleanReview(
                requireNonNull(draft.id),
                draft.version,
                requireNonNull(draft.itemId),
                requireNonNull(draft.day),
                draft.rating == null ? Double.NaN : draft.rating.doubleValue(),
                draft.text,
                language(draft, draft.text, null));
    }

    private static @Nullable String language(Draft draft, @Nullable String first, @Nullable String second) {
        String text = Stream.of(first, second).filter(part -> part != null).collect(Collectors.joining(" "));
        return text.isEmpty() ? null : Language.of(draft.text("language"), text);
    }
}
