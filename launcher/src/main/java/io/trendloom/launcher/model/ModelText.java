package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Models as lines, with picocli's colour marks. */
final class ModelText {
    private static final String ROW = "%-34s %-16s %-10s  %-20s %-8s %s";
    private static final int SECONDS = "2011-12-09T12:00:00".length();

    private ModelText() {}

    /** A table, a header first. */
    static List<String> table(JsonNode models) {
        List<String> lines = new ArrayList<>();
        lines.add("@|bold " + ROW.formatted("MODEL", "KIND", "CUTOFF", "CREATED", "VERDICT", "CHAMPION") + "|@");
        models.forEach(model -> lines.add(ROW.formatted(
                        model.path("modelId").asText(),
                        model.path("kind").asText(),
                        model.path("cutoff").asText(),
                        time(model),
                        model.path("verdict").asText("-"),
                        champion(model))
                .stripTrailing()));
        return lines;
    }

    /** All that is known of a model but its manifest's files. */
    static List<String> whole(JsonNode model) {
        List<String> lines = new ArrayList<>();
        lines.add("model     @|bold %s|@".formatted(model.path("modelId").asText()));
        lines.add("kind      %s".formatted(model.path("kind").asText()));
        lines.add("training  %s".formatted(model.path("trainingId").asText()));
        lines.add("cutoff    %s".formatted(model.path("cutoff").asText()));
        lines.add("created   %s".formatted(time(model)));
        lines.add("verdict   %s".formatted(model.path("verdict").asText("-")));
        lines.add("champion  %s".formatted(model.path("champion").asBoolean() ? champion(model) : "no"));
        lines.add("manifest  %s".formatted(model.path("manifest").path("key").asText()));
        JsonNode evaluation = model.path("metrics").path("evaluation");
        if (evaluation.has("models")) {
            lines.addAll(ModelReport.scores(model.path("modelId").asText(), evaluation));
        }
        return lines;
    }

    private static String champion(JsonNode model) {
        return model.path("champion").asBoolean()
                ? "yes, by %s".formatted(model.path("policy").asText())
                : "";
    }

    private static String time(JsonNode model) {
        String iso = model.path("createdAt").asText();
        return iso.length() > SECONDS ? iso.substring(0, SECONDS) + "Z" : iso;
    }
}
