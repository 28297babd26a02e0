package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The contract's fields by kind, as the door reads them. */
final class Fields {
    private static final List<String> ITEM_TEXTS = List.of("title", "description", "category", "brand");
    private static final List<String> ITEM_VALUES = List.of(
            "id",
            "version",
            "gtin",
            "price",
            "cost",
            "currency",
            "launchDay",
            "knownDay",
            "language",
            "leadTimeDays",
            "packSize",
            "minimumOrder",
            "shelfLifeDays",
            "status");
    private static final List<String> REVIEW_VALUES =
            List.of("id", "version", "itemId", "rating", "day", "knownDay", "language", "customerId", "removed");
    private static final List<String> SALE_VALUES = List.of(
            "id",
            "version",
            "itemId",
            "quantity",
            "unitPrice",
            "currency",
            "time",
            "customerId",
            "orderId",
            "channel",
            "promotion",
            "removed");

    private static final List<String> STOCK_VALUES =
            List.of("itemId", "time", "version", "onHand", "onOrder", "removed");
    private static final List<String> SIGNAL_VALUES =
            List.of("name", "scope", "day", "version", "knownDay", "value", "removed");
    private static final List<String> VIEW_VALUES =
            List.of("id", "version", "itemId", "time", "count", "customerId", "channel", "removed");

    private Fields() {}

    static List<String> structured(Kind kind) {
        return switch (kind) {
            case ITEMS -> ITEM_VALUES;
            case REVIEWS -> REVIEW_VALUES;
            case SALES -> SALE_VALUES;
            case STOCK -> STOCK_VALUES;
            case SIGNALS -> SIGNAL_VALUES;
            case VIEWS -> VIEW_VALUES;
        };
    }

    /** All fields that a column can be mapped to; a sale may tell its product's title. */
    static List<String> of(Kind kind) {
        List<String> texts = switch (kind) {
            case ITEMS -> ITEM_TEXTS;
            case REVIEWS -> List.of("text");
            case SALES -> List.of("title");
            case SIGNALS -> List.of("unit", "source");
            case STOCK, VIEWS -> List.of();
        };
        return Stream.concat(structured(kind).stream(), texts.stream()).toList();
    }

    static List<String> required(Kind kind) {
        return switch (kind) {
            case ITEMS -> List.of("id");
            case REVIEWS -> List.of("id", "itemId", "day");
            case SALES -> List.of("id", "itemId", "quantity", "unitPrice", "time");
            case STOCK -> List.of("itemId", "time", "onHand");
            case SIGNALS -> List.of("name", "day", "value");
            case VIEWS -> List.of("itemId", "time");
        };
    }
}
