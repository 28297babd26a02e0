package io.trendloom.launcher.decide;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which items are decided on, and how the decisions are shown: the same for all decisions. */
final class DecisionOptions {
    @Parameters(arity = "0..1", paramLabel = "ITEM", description = "This item alone.")
    private @Nullable String item;

    @Option(names = "--query", paramLabel = "TEXT", description = "Items that the text finds.")
    private @Nullable String query;

    @Option(names = "--category", paramLabel = "NAME", description = "Items of the category.")
    private @Nullable String category;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "At most so many items; csv has all (default: ${DEFAULT-VALUE}).")
    private int size = 50;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private DecisionFormat format = DecisionFormat.table;

    @Mixin
    private SystemOptions system = new SystemOptions();

    /**
     * Asks the running system for decisions and shows them.
     *
     * @param terms of the decisions, by parameter of the query; null where the system's own are asked for
     * @param table lines of a page of decisions
     */
    void show(
            Terminal terminal, String path, Map<String, @Nullable String> terms, Function<JsonNode, List<String>> table)
            throws InterruptedException {
        JsonApi api = system.api(Service.FORECAST);
        String asked = asked(terms);
        String page = path + asked + (asked.isEmpty() ? "?" : "&") + "size=" + size;
        switch (format) {
            case csv -> {
                terminal.out().print(api.text(path + ".csv" + asked));
                terminal.out().flush();
            }
            case json -> terminal.plain(api.get(page).toPrettyString());
            case table -> table.apply(api.get(page)).forEach(terminal::plain);
        }
    }

    /** The query with its question mark; empty where nothing is asked otherwise. */
    private String asked(Map<String, @Nullable String> terms) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("item", item);
        parameters.put("q", query);
        parameters.put("category", category);
        parameters.putAll(terms);
        String given = parameters.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + JsonApi.segment(String.valueOf(each.getValue())))
                .collect(Collectors.joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }
}
