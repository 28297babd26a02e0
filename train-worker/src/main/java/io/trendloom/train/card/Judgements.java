package io.trendloom.train.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a model did beside others on the days held out. */
final class Judgements {
    private static final double LEAST_COVERAGE = 0.77;
    private static final double MOST_COVERAGE = 0.83;
    private static final double MOST_ECE = 0.04;
    private static final double MOST_BIAS = 0.05;

    private final JsonNode evaluation;
    private final String own;

    /** @param own name of the model among those judged */
    Judgements(JsonNode evaluation, String own) {
        this.evaluation = evaluation;
        this.own = own;
    }

    /** The scores of all, and how this one did against each. */
    void results(Markdown card) {
        card.heading("How it did");
        if (evaluation.path("models").isEmpty()) {
            card.line("It was not judged: the shop's history was too short.");
            return;
        }
        scores(card);
        if (!evaluation.path("verdicts").isEmpty()) {
            card.line("")
                    .line("WQL30 less that of others over the same items, with 95 %% intervals of a paired bootstrap:")
                    .line("")
                    .table(List.of("against", "outcome", "difference", "95 % interval"), verdicts());
        }
    }

    private void scores(Markdown card) {
        card.line(
                        "On the 30 days after %s, held out, over %d items (rule %s). Lower is better but for the coverage of the 80 %% interval, which should be .80, and macro-F1.",
                        evaluation.path("cutoff").asText(),
                        evaluation.path("items").asInt(),
                        evaluation.path("rule").asText().toLowerCase(Locale.ROOT))
                .line("")
                .table(
                        columns(),
                        ModelCard.byName(evaluation.path("models")).stream()
                                .map(Judgements::row)
                                .toList());
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("model"));
        for (Score score : Score.values()) {
            columns.add(score.title());
        }
        return columns;
    }

    private static List<String> row(Map.Entry<String, JsonNode> model) {
        List<String> row = new ArrayList<>(List.of(model.getKey()));
        for (Score score : Score.values()) {
            row.add(ModelCard.number(score.of(model.getValue())));
        }
        return row;
    }

    private List<List<String>> verdicts() {
        return ModelCard.byName(evaluation.path("verdicts")).stream()
                .map(verdict -> List.of(
                        verdict.getKey(),
                        verdict.getValue().path("outcome").asText().toLowerCase(Locale.ROOT),
                        ModelCard.signed(verdict.getValue().path("difference")),
                        ModelCard.signed(verdict.getValue().path("low")) + " to "
                                + ModelCard.signed(verdict.getValue().path("high"))))
                .toList();
    }

    /** Comparisons that it did not win, scores in which another was better, and what is out of its bounds. */
    List<String> against() {
        List<String> points = new ArrayList<>();
        ModelCard.byName(evaluation.path("verdicts")).forEach(verdict -> {
            String outcome = verdict.getValue().path("outcome").asText();
            if (!outcome.equals("WON")) {
                points.add("%s against %s in WQL30"
                        .formatted(outcome.equals("LOST") ? "It lost" : "It is level", verdict.getKey()));
            }
        });
        JsonNode scores = evaluation.path("models").path(own);
        if (!scores.isMissingNode()) {
            for (Score score : Score.values()) {
                points.addAll(better(score, scores));
            }
            bounds(points, scores);
        }
        return points;
    }

    private List<String> better(Score score, JsonNode scores) {
        return ModelCard.byName(evaluation.path("models")).stream()
                .filter(other -> !other.getKey().equals(own) && score.isBetter(other.getValue(), scores))
                .map(other -> "%s has the better %s (%s, here %s)"
                        .formatted(
                                other.getKey(),
                                score.title(),
                                ModelCard.number(score.of(other.getValue())),
                                ModelCard.number(score.of(scores))))
                .toList();
    }

    private static void bounds(List<String> points, JsonNode scores) {
        for (Score score : List.of(Score.COVERAGE80, Score.COVERAGE80_TOTAL)) {
            double covered = score.of(scores).asDouble();
            if (covered < LEAST_COVERAGE || covered > MOST_COVERAGE) {
                points.add("Its %s is %.3f, not between %s and %s"
                        .formatted(score.title(), covered, LEAST_COVERAGE, MOST_COVERAGE));
            }
        }
        double bias = Score.BIAS.of(scores).asDouble();
        if (Math.abs(bias) > MOST_BIAS) {
            points.add(String.format(
                    Locale.ROOT,
                    "It expected %.0f %% %s than was sold",
                    100 * Math.abs(bias),
                    bias > 0 ? "more" : "less"));
        }
        double ece = Score.ECE.of(scores).asDouble();
        if (ece > MOST_ECE) {
            points.add(String.format(
                    Locale.ROOT, "Its trend probabilities are off by %.3f (ECE), more than %s", ece, MOST_ECE));
        }
    }
}
