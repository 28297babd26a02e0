package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a training came out, as lines with picocli's colour marks. */
public final class ModelReport {
    private static final String HEADER = "%-18s %6s %6s %6s %6s %6s | %6s %6s %6s %6s";
    private static final String ROW = "%-18s %6.3f %6.3f %6.3f %6.3f %6.2f | %6.3f %6.3f %6.3f %6.3f";

    private ModelReport() {}

    /** The model's table beside the others', and the verdicts. */
    public static List<String> lines(JsonNode training) {
        JsonNode report = training.path("report");
        List<String> lines = new ArrayList<>(scores(training.path("modelId").asText(), report.path("evaluation")));
        lines.add("the model %s".formatted(promotion(report.path("policy").asText())));
        return lines;
    }

    /** What an evaluation came to. */
    static List<String> scores(String modelId, JsonNode evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "@|bold %s|@, judged on the 30 days after %s, held out, over %,d items:",
                modelId,
                evaluation.path("cutoff").asText(),
                evaluation.path("items").asInt()));
        lines.add("@|bold "
                + HEADER.formatted("MODEL", "WQL", "WQL30", "WAPE30", "MASE", "COV80", "ACC", "PREC", "RECALL", "F1")
                + "|@");
        evaluation.path("models").properties().stream()
                .sorted((one, other) -> Double.compare(wql30(one), wql30(other)))
                .forEach(model -> lines.add(row(model.getKey(), model.getValue())));
        lines.add(
                "  WQL, WQL30, WAPE30, MASE: lower is better; COV80: nearer to 0.80; trend classes: higher is better");
        evaluation.path("verdicts").properties().stream()
                .sorted(Comparator.comparingDouble(ModelReport::difference).reversed())
                .forEach(verdict -> lines.add(verdict(verdict)));
        return lines;
    }

    private static double wql30(Map.Entry<String, JsonNode> model) {
        return model.getValue().path("wql30").asDouble();
    }

    private static double difference(Map.Entry<String, JsonNode> verdict) {
        return verdict.getValue().path("difference").asDouble();
    }

    private static String row(String name, JsonNode scores) {
        JsonNode trend = scores.path("trend");
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                scores.path("wql").asDouble(),
                scores.path("wql30").asDouble(),
                scores.path("wape30").asDouble(),
                scores.path("mase").asDouble(),
                scores.path("coverage80").asDouble(),
                trend.path("accuracy").asDouble(),
                trend.path("macroPrecision").asDouble(),
                trend.path("macroRecall").asDouble(),
                trend.path("macroF1").asDouble());
    }

    private static String verdict(Map.Entry<String, JsonNode> against) {
        JsonNode verdict = against.getValue();
        String outcome = verdict.path("outcome").asText().toLowerCase(Locale.ROOT);
        String colour = outcome.equals("won") ? "green" : outcome.equals("lost") ? "red" : "yellow";
        return String.format(
                Locale.ROOT,
                "against %s: @|bold,%s %s|@ (WQL30 %+.4f, 95 %% interval %+.4f to %+.4f)",
                against.getKey(),
                colour,
                outcome,
                verdict.path("difference").asDouble(),
                verdict.path("low").asDouble(),
                verdict.path("high").asDouble());
    }

    private static String promotion(String policy) {
        return switch (policy) {
            case "gate" -> "is the new champion: it beat the one before beyond chance";
            case "bootstrap" -> "is the new champion: the first network, level with the baseline (policy bootstrap)";
            case "none" -> "is registered and not promoted: the champion stays";
            default -> "was promoted by the policy " + policy;
        };
    }
}
