package io.trendloom.launcher.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts as lines of a table, a header first, with picocli's colour marks. */
final class PartTable {
    private static final String ROW = "%-16s %8s  %-21s %-20s %s";

    private PartTable() {}

    static List<String> lines(List<MachineState.PartState> parts) {
        List<String> lines = new ArrayList<>();
        lines.add("@|bold " + ROW.formatted("PART", "PID", "ADDRESS", "HEALTH", "LOG") + "|@");
        for (MachineState.PartState part : parts) {
            lines.add(ROW.formatted(
                            part.name(), shown(part.pid()), part.host() + ":" + part.port(), "\0", shown(part.log()))
                    .replaceFirst("\0 *", health(part)));
        }
        return lines;
    }

    private static String health(MachineState.PartState part) {
        String colour = part.health().equals(PartHealth.HEALTHY.text()) ? "green" : "red";
        String text = part.restarts() == 0 ? part.health() : part.health() + ", restarts " + part.restarts();
        return "@|%s %-20s|@ ".formatted(colour, text);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
