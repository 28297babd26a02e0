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
            List.of("id", "version", "itemId", "rating", "day", "language", "customerId");
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
            "promotion");

    private Fields() {}

    static List<String> structured(Kind kind) {
        return switch (kind) {
            case ITEMS -> ITEM_VALUES;
            case REVIEWS -> REVIEW_VALUES;
            case SALES -> SALE_VALUES;
        };
    }

    /** All fields that a column can be mapped to; a sale may tell its product's title. */
    static List<String> of(Kind kind) {
        List<String> texts = switch (kind) {
            case ITEMS -> ITEM_TEXTS;
            case REVIEWS -> List.of("text");
            case SALES -> List.of("title");
        };
        return Stream.concat(structured(kind).stream(), texts.stream()).toList();
    }

    static List<String> required(Kind kind) {
        return switch (kind) {
            case ITEMS -> List.of("id");
            case REVIEWS -> List.of("id", "itemId", "day");
            case SALES -> List.of("id", "itemId", "quantity", "unitPrice", "time");
        };
    }
}
