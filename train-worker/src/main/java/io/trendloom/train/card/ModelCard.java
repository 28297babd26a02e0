package io.trendloom.train.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A model's card in Markdown (M. Mitchell and others, "Model Cards for Model Reporting", 2019), written from its manifest
 * and its pipeline alone, so that it says the same wherever it is written.
 */
public final class ModelCard {
    private final JsonNode manifest;
    private final JsonNode pipeline;
    private final Judgements judgements;
    private final BySegment segments;

    private ModelCard(JsonNode manifest, JsonNode pipeline) {
        this.manifest = manifest;
        this.pipeline = pipeline;
        this.judgements = new Judgements(
                manifest.path("evaluation"), pipeline.path("name").asText());
        this.segments = new BySegment(manifest.path("evaluation"));
    }

    /** The card of a bundle with these two files. */
    public static String of(JsonNode manifest, JsonNode pipeline) {
        return new ModelCard(manifest, pipeline).text();
    }

    private String text() {
        Markdown card = new Markdown();
        purpose(card);
        data(card);
        members(card);
        judgements.results(card);
        segments.results(card);
        against(card);
        limits(card);
        files(card);
        return card.toString();
    }

    private void purpose(Markdown card) {
        JsonNode provenance = manifest.path("provenance");
        card.heading("Model " + provenance.path("modelId").asText())
                .line(
                        "Forecasts what each item of one shop will sell on each of the %d days after a cutoff: quantiles and expected units of days, of the first 7, 14 and 30 days and of each of four weeks, and the probability that its trend is growth, stable, decline or volatile. For planning stock, promotions and purchases by people who see the interval with the number; it decides nothing by itself.",
                        pipeline.path("longestHorizon").asInt())
                .line("")
                .line(
                        "Made on %s by release %s, seed %d.",
                        provenance.path("createdAt").asText(),
                        provenance.path("codeVersion").asText(),
                        provenance.path("seed").asLong());
    }

    private void data(Markdown card) {
        JsonNode settings = manifest.at("/provenance/settings");
        List<String> points = new ArrayList<>();
        if (settings.has("dataFrom")) {
            points.add("%s items of the days from %s to %s, as known on the last of them"
                    .formatted(text(settings, "items"), text(settings, "dataFrom"), text(settings, "dataTo")));
        }
        if (settings.has("textsKnown")) {
            points.add("%s texts, %s of them with vectors"
                    .formatted(text(settings, "textsKnown"), text(settings, "textsCovered")));
        }
        if (settings.has("outlierDays")) {
            points.add("%s days of %s items bounded as outliers in what networks learn towards"
                    .formatted(text(settings, "outlierDays"), text(settings, "outlierItems")));
        }
        points.addAll(sources());
        card.heading("Data").points(points);
    }

    private List<String> sources() {
        return Stream.concat(
                        stream(manifest.at("/provenance/data"))
                                .map(object ->
                                        "`%s`, SHA-256 `%s`".formatted(text(object, "name"), text(object, "sha256"))),
                        stream(manifest.path("encoders"))
                                .map(pin -> "texts `%s` as encoder `%s` sees them, SHA-256 `%s`"
                                        .formatted(text(pin, "text"), text(pin, "encoder"), text(pin, "sha256"))))
                .toList();
    }

    private void members(Markdown card) {
        List<List<String>> rows = stream(pipeline.path("members"))
                .map(member -> List.of(
                        text(member, "kind"),
                        text(member, "file"),
                        number(member.at("/weights/days")),
                        number(member.at("/weights/periods")),
                        features(member.path("featureSet"))))
                .toList();
        card.heading("Members, weights and features")
                .table(List.of("member", "file", "weight in days", "weight in periods", "features"), rows)
                .line("")
                .line(
                        "Quantiles are %s. Mean probability of the trend classes, by which labels are adjusted: %s.",
                        isCalibrated()
                                ? "scaled conformally, by factors learned on past windows"
                                : "as the members say them",
                        trendMeans())
                .line("")
                .line("%s", trendRule())
                .line("")
                .line("%s", launches())
                .line("")
                .line("Settings and notes: %s.", settings());
    }

    private String launches() {
        JsonNode files = pipeline.path("launches");
        return files.has("features")
                ? "Items without sales are forecast by trees grown on launches (features %s), from their text, price, category and id and what is on sale beside them; their trend by the members. That is not part of the results below."
                        .formatted(text(files, "features"))
                : "Items without sales are forecast by the members, as the shop's launches were.";
    }

    private String settings() {
        String settings = manifest.at("/provenance/settings").properties().stream()
                .map(setting ->
                        "`%s` %s".formatted(setting.getKey(), setting.getValue().asText()))
                .sorted()
                .collect(Collectors.joining(", "));
        return settings.isEmpty() ? "none" : settings;
    }

    private static String features(JsonNode features) {
        if (features.isMissingNode()) {
            return "its own";
        }
        JsonNode settings = features.path("settings");
        return "%s version %s, context %s days, season %s, texts %s, left unread %s, holidays %s, signals %s"
                .formatted(
                        text(features, "name"),
                        text(features, "version"),
                        text(settings, "contextLength"),
                        settings.path("season").asBoolean() ? "shown" : "not shown",
                        names(settings.path("texts"), "name"),
                        names(settings.path("unread"), ""),
                        names(settings.path("holidays"), ""),
                        names(settings.path("signals"), "name"));
    }

    private static String names(JsonNode values, String field) {
        String names = stream(values)
                .map(value -> field.isEmpty() ? value.asText() : text(value, field))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private boolean isCalibrated() {
        return stream(pipeline.at("/calibration/days")).anyMatch(factor -> factor.asDouble() != 1);
    }

    private String trendMeans() {
        JsonNode trend = pipeline.path("trend");
        List<String> means = new ArrayList<>();
        for (int i = 0; i < trend.path("classes").size(); i++) {
            means.add(trend.path("classes").path(i).asText() + " "
                    + number(trend.path("means").path(i)));
        }
        return String.join(", ", means);
    }

    private String trendRule() {
        JsonNode rule = pipeline.at("/trend/rule");
        return rule.isMissingNode()
                ? "Trend classes are told from sales by rule R."
                : "Trend classes are told from sales by thresholds of its own: growth from %s on, decline up to %s, volatile from %s on, %s weeks of four."
                        .formatted(
                                text(rule, "growth"),
                                text(rule, "decline"),
                                text(rule, "volatile"),
                                text(rule, "weeks"));
    }

    private void against(Markdown card) {
        List<String> points = new ArrayList<>(judgements.against());
        points.addAll(segments.against());
        card.heading("What went against it").points(points.isEmpty() ? List.of("Nothing that was measured.") : points);
    }

    private void limits(Markdown card) {
        List<String> points = new ArrayList<>();
        points.add("A horizon of more than %d days is refused."
                .formatted(pipeline.path("longestHorizon").asInt()));
        points.add("It knows one shop; its figures hold for no other, and absolute figures do not travel.");
        points.add(
                readsSignals()
                        ? "Outside signals and promotions are read by the network alone, which tells a part of the blend; prices of days to come are not read."
                        : "Promotions, prices of days to come and outside signals are not read.");
        if (manifest.path("encoders").isEmpty()) {
            points.add("No text is read.");
        }
        points.add("What was asked for while an item was out of stock is not known; such days are missing, not zero.");
        points.add("Quantiles do not add up, neither over days nor over items.");
        card.heading("Limits").points(points);
    }

    private boolean readsSignals() {
        return stream(pipeline.path("members"))
                .anyMatch(member -> !member.at("/featureSet/settings/signals").isEmpty());
    }

    private void files(Markdown card) {
        card.heading("Files")
                .table(
                        List.of("file", "bytes", "SHA-256"),
                        stream(manifest.path("files"))
                                .map(file -> List.of(text(file, "name"), text(file, "size"), text(file, "sha256")))
                                .toList());
    }

    static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    static String number(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : "–";
    }

    static String signed(JsonNode value) {
        return String.format(Locale.ROOT, "%+.4f", value.asDouble());
    }

    static List<Map.Entry<String, JsonNode>> byName(JsonNode values) {
        return values.properties().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
