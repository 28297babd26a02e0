package io.trendloom.launcher.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An explanation as lines of text. */
final class ExplanationTable {
    private static final String HEADER = "%-14s %8s %8s   %6s %6s %7s %8s";
    private static final List<String> CLASSES = List.of("growth", "stable", "decline", "volatile");

    private ExplanationTable() {}

    /** What moved the total and the trend, group by group, and how items with similar texts go. */
    static List<String> lines(JsonNode explanation) {
        JsonNode total = explanation.path("total");
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "what moved the total of %d days from %.1f (reference) to %.1f, its median from %.1f to %.1f, and the trend:",
                explanation.path("days").asInt(),
                total.path("mean").path("reference").asDouble(),
                total.path("mean").path("forecast").asDouble(),
                total.path("median").path("reference").asDouble(),
                total.path("median").path("forecast").asDouble()));
        lines.add(HEADER.formatted("GROUP", "MEAN", "MEDIAN", "growth", "stable", "decline", "volatile"));
        explanation.path("groups").forEach(group -> lines.add(group(group)));
        if (!explanation.path("nearest").isEmpty()) {
            lines.add("items with the nearest texts: similarity, the last 30 days, units sold, expected:");
            explanation.path("nearest").forEach(item -> lines.add(near(item)));
        }
        lines.add("");
        return lines;
    }

    private static String group(JsonNode group) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-14s %+8.1f %+8.1f  ",
                group.path("group").asText(),
                group.path("mean").asDouble(),
                group.path("median").asDouble()));
        for (String trend : CLASSES) {
            line.append(String.format(
                    Locale.ROOT,
                    " %+" + (trend.length() - 1) + ".0f%%",
                    100 * group.path("trend").path(trend).asDouble()));
        }
        return line.toString();
    }

    private static String near(JsonNode item) {
        List<@Nullable Double> last = StreamSupport.stream(item.path("last").spliterator(), false)
                .<@Nullable Double>map(day -> day.path("units").isNumber()
                        ? Double.valueOf(day.path("units").asDouble())
                        : null)
                .toList();
        double largest = last.stream()
                .mapToDouble(units -> units == null ? 0 : units)
                .max()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "%.2f %s %6.0f %6.1f  %s %s",
                item.path("similarity").asDouble(),
                largest > 0 ? Sparkline.of(last, largest) : " ".repeat(last.size()),
                last.stream().mapToDouble(units -> units == null ? 0 : units).sum(),
                StreamSupport.stream(item.path("next").spliterator(), false)
                        .mapToDouble(day -> day.path("mean").asDouble())
                        .sum(),
                item.path("itemId").asText(),
                item.path("title").asText(""));
    }
}
