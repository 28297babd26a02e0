package io.trendloom.launcher.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Live accuracy and drift as lines, with picocli's colour marks. */
final class AccuracyText {
    private static final String ROW = "%-34s %4s %7s %8s %8s %8s %8s %8s %8s %8s";

    private AccuracyText() {}

    /** A table of scores, and a line an input. */
    static List<String> of(JsonNode accuracy, JsonNode drift) {
        List<String> lines = new ArrayList<>();
        if (accuracy.path("scores").isEmpty()) {
            lines.add("No forecast's first week is over yet.");
        } else {
            lines.add("@|bold "
                    + ROW.formatted(
                            "MODEL", "DAYS", "CUTOFFS", "WQL", "TOTAL", "RATIO", "WAPE", "BIAS", "COVER80", "TREND F1")
                    + "|@");
            accuracy.path("scores").forEach(score -> lines.add(row(score)));
            lines.add(
                    "(TOTAL: WQL of the totals of these days; RATIO: that by the weekday average's, below 1 is better)");
        }
        if (drift.has("modelId")) {
            lines.add("");
            lines.addAll(drift(drift));
        }
        return lines;
    }

    private static String row(JsonNode score) {
        JsonNode model = score.path("model");
        return ROW.formatted(
                        score.path("modelId").asText(),
                        score.path("days").asText(),
                        score.path("cutoffs").asText(),
                        number(model.path("wql")),
                        number(model.path("wqlTotal")),
                        number(score.path("ratio")),
                        number(model.path("wapeTotal")),
                        number(model.path("bias")),
                        number(model.path("coverage80Total")),
                        number(model.at("/trend/macroF1")))
                .stripTrailing();
    }

    private static List<String> drift(JsonNode drift) {
        List<String> lines = new ArrayList<>();
        lines.add("@|bold %s|@ at %s %s"
                .formatted(
                        drift.path("modelId").asText(),
                        drift.path("cutoff").asText(),
                        drift.path("drifted").asBoolean() ? "has drifted" : "has not drifted"));
        drift.path("inputs")
                .forEach(input -> lines.add("  %-12s PSI %s  %s"
                        .formatted(
                                input.path("feature").asText(),
                                number(input.path("psi")),
                                input.path("level").asText())));
        JsonNode accuracy = drift.path("accuracy");
        if (accuracy.has("ratio")) {
            lines.add("  %-12s %s times the loss of the weekday average over %s days, %s cutoffs"
                    .formatted(
                            "accuracy",
                            number(accuracy.path("ratio")),
                            accuracy.path("days").asText(),
                            accuracy.path("cutoffs").asText()));
        }
        return lines;
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : "-";
    }
}
