package io.trendloom.launcher.decide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to market as lines of text. */
final class MarketingText {
    private static final String ROW = "%-14s %-10s %6s %18s %10s %10s  %-20s  %s";
    private static final int TITLE = 32;

    private MarketingText() {}

    static List<String> of(JsonNode list) {
        List<String> lines = new ArrayList<>();
        if (list.path("items").isEmpty()) {
            lines.add(
                    list.path("known").asInt() == 0
                            ? "Of no item is known what its price, promotions or advertising do. Without --known all items are listed with the reason."
                            : "No item has a forecast of record here.");
            return lines;
        }
        lines.add(ROW.formatted("ITEM", "ACTION", "OFF", "MORE ORDERS", "COST", "GAIN", "PRICE RESPONSE", "TITLE"));
        list.path("items").forEach(item -> lines.add(row(item)));
        if (list.path("items").size() == 1) {
            lines.add(list.at("/items/0/reason").asText());
        }
        if (list.path("total").asLong() > list.path("items").size()) {
            lines.add("(%d of %d items; --size N shows more, --format csv all)"
                    .formatted(list.path("items").size(), list.path("total").asLong()));
        }
        return lines;
    }

    private static String row(JsonNode item) {
        String title = item.path("title").asText("");
        return ROW.formatted(
                        item.path("itemId").asText(),
                        item.path("action").asText("?"),
                        item.path("discount").asDouble() > 0 ? percent(item.path("discount")) : "-",
                        item.path("uplift").isNumber()
                                ? "%s (%s to %s)"
                                        .formatted(
                                                percent(item.path("uplift")),
                                                percent(item.path("upliftLow")),
                                                percent(item.path("upliftHigh")))
                                : "-",
                        money(item.path("cost")),
                        money(item.path("gain")),
                        response(item),
                        title.length() > TITLE ? title.substring(0, TITLE) : title)
                .stripTrailing();
    }

    private static String response(JsonNode item) {
        return item.path("elasticity").isObject()
                ? String.format(Locale.ROOT, "%.2f", item.at("/elasticity/mean").asDouble())
                : item.path("priceUnknown").asText("-");
    }

    private static String percent(JsonNode share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share.asDouble());
    }

    private static String money(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.2f", value.asDouble()) : "-";
    }
}
