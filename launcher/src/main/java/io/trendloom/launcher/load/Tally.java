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
    private final Map<String, Long> changes = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();

    void add(RowAnswer answer) {
        results.merge(answer.result(), 1L, Long::sum);
        if (answer.rule() != null) {
            rules.merge(answer.rule(), 1L, Long::sum);
        }
        answer.changed().forEach(change -> changes.merge(change, 1L, Long::sum));
        answer.flagged().forEach(flag -> flags.merge(flag, 1L, Long::sum));
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
        lines.addAll(lines(rules));
        addUnder("  changed by cleaning", changes, lines);
        addUnder("  flagged and kept", flags, lines);
        return lines;
    }

    private static void addUnder(String title, Map<String, Long> counts, List<String> lines) {
        if (!counts.isEmpty()) {
            lines.add(title);
            lines.addAll(lines(counts));
        }
    }

    private static List<String> lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> line("    ", count.getKey(), count.getValue()))
                .toList();
    }

    private static String line(String indent, String name, long count) {
        return String.format(Locale.ROOT, "%-32s %,12d", indent + name, count);
    }

    ObjectNode json() {
        ObjectNode json = JsonApi.JSON.createObjectNode();
        json.put("rows", rows());
        RowAnswer.RESULTS.forEach(result -> json.put(result, count(result)));
        rules.forEach(json.putObject("rejectedByRule")::put);
        changes.forEach(json.putObject("changed")::put);
        flags.forEach(json.putObject("flagged")::put);
        return json;
    }
}
