package io.trendloom.train.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How a model did beside others on the items of each segment. */
final class BySegment {
    private static final List<Score> SCORES =
            List.of(Score.WQL, Score.WQL30, Score.WAPE30, Score.MASE, Score.COVERAGE80, Score.COVERAGE80_TOTAL);
    private static final String TOO_FEW = "too few";

    private final List<Map.Entry<String, JsonNode>> segments;

    BySegment(JsonNode evaluation) {
        this.segments = ModelCard.byName(evaluation.path("segments"));
    }

    /** The scores of all, and how the model did against each; nothing where they were not kept by segment. */
    void results(Markdown card) {
        if (segments.isEmpty()) {
            return;
        }
        card.heading("How it did by segment")
                .line(
                        "Head: the best sellers that together make half of the units of the 91 days before. Intermittent: without a sale on at least half of the open days of these. New: first sold less than 180 days before. An item may be of several; of fewer than 20 items nothing is told.")
                .line("")
                .table(columns(), segments.stream().flatMap(BySegment::rows).toList());
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("segment", "items", "model"));
        SCORES.forEach(score -> columns.add(score.title()));
        columns.add("against it, WQL30");
        return columns;
    }

    private static Stream<List<String>> rows(Map.Entry<String, JsonNode> named) {
        JsonNode segment = named.getValue();
        List<String> head = List.of(named.getKey(), segment.path("items").asText());
        if (segment.path("models").isEmpty()) {
            return Stream.of(row(head, TOO_FEW, segment, segment));
        }
        return ModelCard.byName(segment.path("models")).stream()
                .map(model -> row(
                        head,
                        model.getKey(),
                        model.getValue(),
                        segment.path("verdicts").path(model.getKey())));
    }

    private static List<String> row(List<String> head, String model, JsonNode scores, JsonNode verdict) {
        List<String> row = new ArrayList<>(head);
        row.add(model);
        SCORES.forEach(score -> row.add(ModelCard.number(score.of(scores))));
        row.add(verdict.has("outcome") ? difference(verdict) : "–");
        return row;
    }

    private static String difference(JsonNode verdict) {
        return "%s, %s (%s to %s)"
                .formatted(
                        verdict.path("outcome").asText().toLowerCase(Locale.ROOT),
                        ModelCard.signed(verdict.path("difference")),
                        ModelCard.signed(verdict.path("low")),
                        ModelCard.signed(verdict.path("high")));
    }

    /** Comparisons that it lost on the items of a segment. */
    List<String> against() {
        return segments.stream()
                .flatMap(segment -> ModelCard.byName(segment.getValue().path("verdicts")).stream()
                        .filter(verdict ->
                                verdict.getValue().path("outcome").asText().equals("LOST"))
                        .map(verdict -> "It lost against %s in WQL30 on %s items"
                                .formatted(verdict.getKey(), segment.getKey())))
                .toList();
    }
}
