package io.trendloom.launcher.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.api.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts results, so that every row is accounted for. */
final class Tally {
    private final Map<String, Long> results = new TreeMap<>();
    private final Map<String, Long> rules = new TreeMap<>();

    void add(RowAnswer answer) {
        results.merge(answer.result(), 1L, Long::sum);
        if (answer.rule() != null) {
            rules.merge(answer.rule(), 1L, Long::sum);
        }
    }

    long rows() {
        return results.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(String result) {
        return results.getOrDefault(result, 0L);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        RowAnswer.RESULTS.forEach(result -> lines.add(line("  ", result, count(result))));
        rules.forEach((rule, count) -> lines.add(line("    ", rule, count)));
        return lines;
    }

    private static String line(String indent, String name, long count) {
        return String.format(Locale.ROOT, "%-32s %,12d", indent + name, count);
    }

    ObjectNode json() {
        ObjectNode json = JsonApi.JSON.createObjectNode();
        json.put("rows", rows());
        RowAnswer.RESULTS.forEach(result -> json.put(result, count(result)));
        ObjectNode byRule = json.putObject("rejectedByRule");
        rules.forEach(byRule::put);
        return json;
    }
}
