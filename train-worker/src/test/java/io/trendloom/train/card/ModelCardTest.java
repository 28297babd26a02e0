package io.trendloom.train.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.BaselineFit;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCardTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    private static final String PIPELINE = """
            {"name": "lstm", "longestHorizon": 30,
             "members": [{"kind": "network", "file": "network.onnx", "weights": {"days": 0.25, "periods": 0.5},
               "featureSet": {"name": "daily", "version": 2, "settings": {"contextLength": 30, "season": false,
                 "texts": [{"name": "catalogue/small", "width": 3}],
                 "unread": ["catalogue/small"], "holidays": ["GB"]}}},
               {"kind": "weekday-average", "file": "weekday-average.json", "weights": {"days": 0.75, "periods": 0.5}}],
             "calibration": {"days": [1.1, 1.0], "periods": []},
             "trend": {"classes": ["growth", "stable"], "means": [0.4, 0.6]}}""";
    private static final String MANIFEST = """
            {"provenance": {"modelId": "lstm-1", "createdAt": "2026-11-28T12:00:00Z", "codeVersion": "0.1.0", "seed": 7,
               "data": [{"name": "trendloom/snapshots/1.json", "sha256": "ab"}],
               "settings": {"dataFrom": "2011-01-03", "dataTo": "2011-12-08", "items": "2000", "epochs": "10"}},
             "evaluation": {"cutoff": "2011-11-08", "items": 1900, "rule": "SETTLED", "models": {
               "lstm": {"wql": 0.75, "wql30": 0.37, "wape30": 0.46, "mase": 0.98, "bias": -0.08, "coverage80": 0.8,
                 "coverage80Total": 0.71, "trend": {"macroF1": 0.42, "logLoss": 1.22, "ece": 0.03}},
               "weekday|average": {"wql": 0.74, "wql30": 0.41, "wape30": 0.5, "mase": 0.99, "bias": 0.0,
                 "coverage80": 0.8, "coverage80Total": 0.8, "trend": {"macroF1": 0.3, "logLoss": 1.3, "ece": 0.05}}},
               "verdicts": {"weekday|average": {"outcome": "LEVEL", "difference": -0.04, "low": -0.09, "high": 0.01}}},
             "encoders": [], "files": [{"name": "network.onnx", "size": 12, "sha256": "cd"}]}""";

    @TempDir
    private Path folder;

    @Test
    void tellsHowTheModelWasMadeAndHowItDid() throws IOException {
        String card = ModelCard.of(JSON.readTree(MANIFEST), JSON.readTree(PIPELINE));

        assertThat(card.lines())
                .contains(
                        "# Model lstm-1",
                        "Made on 2026-11-28T12:00:00Z by release 0.1.0, seed 7.",
                        "- 2000 items of the days from 2011-01-03 to 2011-12-08, as known on the last of them",
                        "| network | network.onnx | 0.250 | 0.500 | daily version 2, context 30 days, season not shown, texts catalogue/small, left unread catalogue/small, holidays GB, signals none |",
                        "| weekday-average | weekday-average.json | 0.750 | 0.500 | its own |",
                        "| lstm | 0.750 | 0.370 | 0.460 | 0.980 | -0.080 | 0.800 | 0.710 | 0.420 | 1.220 | 0.030 |",
                        "| weekday\\|average | level | -0.0400 | -0.0900 to +0.0100 |",
                        "| network.onnx | 12 | cd |")
                .anyMatch(line -> line.startsWith("Quantiles are scaled conformally"))
                .anyMatch(line -> line.contains("`epochs` 10"));
    }

    @Test
    void tellsWhatForecastsItemsWithoutSales() throws IOException {
        String with = PIPELINE.replace("\"trend\":", "\"launches\": {\"features\": \"shelf-1\"}, \"trend\":");

        assertThat(ModelCard.of(JSON.readTree(MANIFEST), JSON.readTree(PIPELINE)))
                .contains("Items without sales are forecast by the members");
        assertThat(ModelCard.of(JSON.readTree(MANIFEST), JSON.readTree(with)))
                .contains("Items without sales are forecast by trees grown on launches (features shelf-1)");
    }

    @Test
    void tellsWhatWentAgainstIt() throws IOException {
        String card = ModelCard.of(JSON.readTree(MANIFEST), JSON.readTree(PIPELINE));

        assertThat(card.substring(card.indexOf("## What went against it"), card.indexOf("## Limits"))
                        .lines())
                .containsExactly(
                        "## What went against it",
                        "",
                        "- It is level against weekday|average in WQL30",
                        "- weekday|average has the better WQL (0.740, here 0.750)",
                        "- Its coverage of totals is 0.710, not between 0.77 and 0.83",
                        "- It expected 8 % less than was sold",
                        "");
    }

    @Test
    void tellsHowItDidBySegment() throws IOException {
        String with = MANIFEST.replace("\"rule\": \"SETTLED\",", """
                "rule": "SETTLED", "segments": {
                  "new": {"items": 12, "models": {}, "verdicts": {}},
                  "head": {"items": 210, "models": {
                    "lstm": {"wql": 0.5, "wql30": 0.3, "wape30": 0.4, "mase": 0.9, "coverage80": 0.8, "coverage80Total": 0.7},
                    "seasonal-naive": {"wql": 0.4, "wql30": 0.2, "wape30": 0.3, "mase": 0.8, "coverage80": 0.8,
                      "coverage80Total": 0.7}},
                    "verdicts": {"seasonal-naive": {"outcome": "LOST", "difference": 0.1, "low": 0.05, "high": 0.15}}}},""");

        String card = ModelCard.of(JSON.readTree(with), JSON.readTree(PIPELINE));

        assertThat(card.lines())
                .contains(
                        "| head | 210 | lstm | 0.500 | 0.300 | 0.400 | 0.900 | 0.800 | 0.700 | – |",
                        "| head | 210 | seasonal-naive | 0.400 | 0.200 | 0.300 | 0.800 | 0.800 | 0.700 | lost, +0.1000 (+0.0500 to +0.1500) |",
                        "| new | 12 | too few | – | – | – | – | – | – | – |",
                        "- It lost against seasonal-naive in WQL30 on head items");
        assertThat(ModelCard.of(JSON.readTree(MANIFEST), JSON.readTree(PIPELINE)))
                .doesNotContain("by segment");
    }

    @Test
    void readsWhatBundlesAreWrittenAs() throws IOException {
        List<ItemHistory> items = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            double[] units = random.ints(200, 0, 4).asDoubleStream().toArray();
            items.add(ItemHistory.of("item-" + i, FIRST).sales(units, units).build());
        }
        ShopData data = new ShopData(items, ShopCalendar.alwaysOpen(FIRST), FIRST.plusDays(199), List.of());
        new BaselineFit()
                .fit(
                        data.toldBy(new TrendRule(1.4, 0.8, 0.75, 3)),
                        30,
                        folder,
                        new Provenance("avg", "2026-11-28T12:00:00Z", "1", List.of(), Map.of(), 1));

        String card = ModelCard.of(read("manifest.json"), read("pipeline.json"));

        assertThat(card).contains("| weekday-average | weekday-average.json | 1.000 | 1.000 |", "| seasonal-naive | ");
        assertThat(card).contains("growth from 1.4 on, decline up to 0.8, volatile from 0.75 on, 3 weeks of four");
        assertThat(card).contains("| intermittent | 0 | too few |").doesNotContain("null", "NaN");
    }

    @Test
    void saysThatAModelWasNotJudged() throws IOException {
        String card = ModelCard.of(JSON.readTree("{\"evaluation\": null}"), JSON.readTree(PIPELINE));

        assertThat(card).contains("It was not judged", "Nothing that was measured.");
    }

    private JsonNode read(String name) throws IOException {
        return JSON.readTree(folder.resolve(name).toFile());
    }
}
