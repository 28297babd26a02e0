package io.trendloom.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of the rows, as lines with picocli's colour marks. */
final class IntakeReport {
    private IntakeReport() {}

    static List<String> lines(JsonNode answer) {
        Intake intake = new Intake(answer);
        List<String> lines = new ArrayList<>();
        lines.add("@|bold %-10s %10s %10s %10s %10s   %s|@"
                .formatted("ROWS", "stored", "duplicate", "stale", "rejected", "by rule"));
        for (String kind : Intake.KINDS) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-10s %,10d %,10d %,10d %,10d   %s",
                    kind,
                    intake.count(kind, "stored"),
                    intake.count(kind, "duplicate"),
                    intake.count(kind, "stale"),
                    intake.count(kind, "rejected"),
                    rules(intake.rejectedByRule(kind))));
        }
        return lines;
    }

    private static String rules(JsonNode byRule) {
        List<String> rules = new ArrayList<>();
        byRule.properties()
                .forEach(rule -> rules.add(String.format(
                        Locale.ROOT, "%s %,d", rule.getKey(), rule.getValue().asLong())));
        return String.join(", ", rules);
    }
}
