package io.trendloom.launcher.decide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Orders as lines of text. */
final class ReorderText {
    private static final String ROW = "%-14s %8s %10s %10s %8s %8s  %s";
    private static final int TITLE = 32;

    private ReorderText() {}

    static List<String> of(JsonNode list) {
        List<String> lines = new ArrayList<>();
        if (list.path("items").isEmpty()) {
            lines.add("No item's stock is known. Maybe load it: trendloom import FILE --kind stock");
            return lines;
        }
        lines.add(ROW.formatted("ITEM", "ORDER", "BY", "STOCK-OUT", "ON HAND", "COMING", "TITLE"));
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
                        item.path("quantity").asText("?"),
                        item.path("orderBy").asText("-"),
                        item.path("stockOut").asText("-"),
                        units(item.path("onHand")),
                        units(item.path("onOrder")),
                        title.length() > TITLE ? title.substring(0, TITLE) : title)
                .stripTrailing();
    }

    private static String units(JsonNode value) {
        double units = value.asDouble();
        return value.isNumber() ? String.format(Locale.ROOT, units == Math.rint(units) ? "%.0f" : "%.1f", units) : "-";
    }
}
