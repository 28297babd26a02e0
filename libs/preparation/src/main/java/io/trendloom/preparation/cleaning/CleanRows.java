package io.trendloom.preparation.cleaning;

import static java.util.Objects.requireNonNull;

import io.trendloom.preparation.language.Language;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.CleanSignal;
import io.trendloom.preparation.row.CleanStock;
import io.trendloom.preparation.row.CleanView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
            case STOCK -> stock(draft);
            case SIGNALS -> signal(draft);
            case VIEWS -> view(draft);
        };
    }

    private static CleanSale sale(Draft draft) {
        String itemId = requireNonNull(draft.itemId);
        boolean tellsItem = draft.mapping.itemsFromSales() && !draft.cancellation && !draft.removed;
        return new CleanSale(
                requireNonNull(draft.id),
                draft.version,
                itemId,
                thousandths(requireNonNull(draft.quantity)),
                requireNonNull(draft.price),
                draft.shop.currency(),
                draft.asked,
                requireNonNull(draft.time),
                draft.text("customerId"),
                draft.text("orderId"),
                draft.text("channel"),
                draft.promotion,
                draft.cancellation,
                draft.removed,
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
                draft.asked,
                draft.launchDay,
                language(draft, draft.title, draft.description),
                draft.removed,
                draft.supply(),
                draft.askedCost,
                draft.signals);
    }

    private static CleanReview review(Draft draft) {
        return new CleanReview(
                requireNonNull(draft.id),
                draft.version,
                requireNonNull(draft.itemId),
                requireNonNull(draft.day),
                draft.rating == null ? Double.NaN : draft.rating.doubleValue(),
                draft.text,
                language(draft, draft.text, null),
                draft.knownDay,
                draft.removed);
    }

    private static CleanStock stock(Draft draft) {
        return new CleanStock(
                requireNonNull(draft.itemId),
                requireNonNull(draft.time),
                draft.version,
                thousandths(requireNonNull(draft.onHand)),
                draft.onOrder == null ? null : Long.valueOf(thousandths(draft.onOrder)),
                draft.removed);
    }

    private static CleanSignal signal(Draft draft) {
        LocalDate day = requireNonNull(draft.day);
        return new CleanSignal(
                requireNonNull(draft.text("name")),
                draft.text("scope"),
                day,
                draft.version,
                draft.knownDay == null ? day : draft.knownDay,
                requireNonNull(draft.value),
                draft.text("unit"),
                draft.text("source"),
                draft.removed);
    }

    private static CleanView view(Draft draft) {
        String itemId = requireNonNull(draft.itemId);
        LocalDateTime time = requireNonNull(draft.time);
        String customer = draft.text("customerId");
        String channel = draft.text("channel");
        String id = draft.id == null ? RowHash.of(itemId, time.toString(), customer, channel) : draft.id;
        return new CleanView(id, draft.version, itemId, time, draft.count, customer, channel, draft.removed);
    }

    private static long thousandths(BigDecimal units) {
        return units.movePointRight(3).longValueExact();
    }

    private static @Nullable String language(Draft draft, @Nullable String first, @Nullable String second) {
        String text = Stream.of(first, second).filter(part -> part != null).collect(Collectors.joining(" "));
        return text.isEmpty() ? null : Language.of(draft.text("language"), text);
    }
}
