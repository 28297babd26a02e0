package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An item that is not in the catalogue yet, as options describe it. */
final class NewItem {
    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = {
                "Instead of ITEM: an item that is not in the catalogue yet, forecast from its words and --price, in",
                "English or Chinese."
            })
    private @Nullable String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "More words on the item of --title.")
    private @Nullable String description;

    @Option(names = "--category", paramLabel = "NAME", description = "Category of the item of --title.")
    private @Nullable String category;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Currency of --price with --title, which must be the catalogue's (default: that one).")
    private @Nullable String currency;

    /** Whether one is described. */
    boolean isGiven() {
        return Stream.of(title, description, category, currency).anyMatch(Objects::nonNull);
    }

    /** Refuses what cannot be forecast. */
    void requireSense(boolean named, @Nullable BigDecimal price) {
        require(!named, "Name ITEMs of the catalogue, or describe one that is not in it yet by --title, not both.");
        require(
                title != null && !title.isBlank(),
                "An item that is not in the catalogue yet needs a --title that is not blank: it is forecast from its words.");
        require(
                price == null || price.signum() > 0,
                "The --price (%s) must be positive. Maybe leave it out.".formatted(price));
        require(currency == null || price != null, "A --currency (%s) needs a --price.".formatted(currency));
    }

    /** The item as forecast-worker reads it. */
    ObjectNode json(@Nullable BigDecimal price) {
        ObjectNode item = JsonApi.JSON.createObjectNode().put("title", title);
        if (description != null) {
            item.put("description", description);
        }
        if (category != null) {
            item.put("category", category);
        }
        if (price != null) {
            item.put("price", price);
        }
        return currency == null ? item : item.put("currency", currency);
    }

    /** From which items a forecast was inferred, for people. */
    static List<String> lines(JsonNode inferred) {
        List<String> lines = new ArrayList<>();
        if (inferred.hasNonNull("note")) {
            lines.add(inferred.path("note").asText());
        }
        if (!inferred.path("nearest").isEmpty()) {
            lines.add("items on sale with the nearest texts, and what they sold in 28 days:");
        }
        inferred.path("nearest")
                .forEach(near -> lines.add(String.format(
                        Locale.ROOT,
                        "  %.2f  %,8.0f  %s  %s",
                        near.path("similarity").asDouble(),
                        near.path("units").asDouble(),
                        near.path("itemId").asText(),
                        near.path("title").asText(""))));
        lines.add("");
        return lines;
    }

    private static void require(boolean held, String rule) {
        if (!held) {
            throw new CommandException(ExitCode.USAGE, rule);
        }
    }
}
