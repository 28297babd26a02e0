package io.trendloom.forecasting.artifact;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.forecasting.FakeNetwork;
import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.baseline.Ets;
import io.trendloom.forecasting.baseline.SmoothingGrid;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.boosting.Forest;
import io.trendloom.forecasting.boosting.TotalTrees;
import io.trendloom.forecasting.boosting.Tree;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.disaggregation.Disaggregation;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.Segment;
import io.trendloom.forecasting.evaluation.SegmentReport;
import io.trendloom.forecasting.evaluation.TrendScores;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.FeatureSettings;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.feature.SignalScale;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final LocalDate CUTOFF = FIRST.plusDays(199);
    private static final Provenance PROVENANCE = new Provenance(
            "m1",
            "2026-11-24T00:00:00Z",
            "0.1.0",
            List.of(new Provenance.DataReference("trendloom/clean/1", "ab")),
            Map.of("epochs", "10"),
            7);
    private final List<ItemHistory> items = SyntheticShop.items(30, 200, 1);
    private final WeekdayAverage average = WeekdayAverage.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R);
    private FeatureSet features = new FeatureSet(new FeatureSettings(30, 30, List.of(), 2, false));
    private final List<FakeNetwork> loaded = new ArrayList<>();
    private final NetworkLoader loader = (file, shape) -> {
        FakeNetwork network = new FakeNetwork(shape);
        loaded.add(network);
        return network;
    };

    @TempDir
    Path folder;

    @BeforeEach
    void writeMembers() throws IOException {
        Files.writeString(folder.resolve("network.onnx"), "weights");
        Bundle.writeWeekdayAverage(folder.resolve("weekday-average.json"), average.parameters());
    }

    private Bundle write(int featureVersion) throws IOException {
        return write(featureVersion, TrendRule.R);
    }

    private Bundle write(int featureVersion, TrendRule rule) throws IOException {
        return write(featureVersion, features, rule);
    }

    private Bundle write(int featureVersion, FeatureSet read, TrendRule rule) throws IOException {
        Member.Features named = new Member.Features(FeatureSet.NAME, featureVersion, read.settings());
        Pipeline pipeline = new Pipeline(
                Pipeline.FORMAT,
                "lstm",
                30,
                List.of(
                        new Member.Network("network.onnx", new Weights(0.5, 0.75, 0.75), named, read.shape()),
                        new Member.WeekdayAverage("weekday-average.json", new Weights(0.5, 0.25, 0.25))),
                List.of(new EncoderPin("catalogue/x", "x", "cd")),
                ConformalScaling.NONE,
                Pipeline.Trend.of(new double[] {0.25, 0.25, 0.25, 0.25}, rule));
        return Bundle.write(folder, pipeline, PROVENANCE, null);
    }

    private void replace(String file, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replace(what, by));
    }

    @Test
    void keepsTheSignalsThatItsNetworkReads() throws IOException {
        FeatureSettings plain = features.settings();
        FeatureSet reading = new FeatureSet(new FeatureSettings(
                plain.contextLength(),
                plain.horizon(),
                plain.texts(),
                plain.typicalScale(),
                plain.season(),
                plain.holidays(),
                plain.reviews(),
                List.of(new SignalScale("rain", 12, 2)),
                List.of()));
        Bundle written = write(FeatureSet.VERSION, reading, TrendRule.R);

        assertThat(Bundle.open(folder).pipeline()).isEqualTo(written.pipeline());
        try (BundleForecaster forecaster = BundleForecaster.load(Bundle.open(folder), loader)) {
            assertThat(forecaster.signals()).containsExactly("rain");
            assertThat(forecaster.forecast(items, CALENDAR, CUTOFF, 30)).hasSize(30);
        }
    }

    @Test
    void keepsWhichTextsItsNetworkIsNotShown() throws IOException {
        FeatureSet offered =
                new FeatureSet(new FeatureSettings(30, 30, List.of(new TextInput(SyntheticShop.TEXT, 3)), 2, false));
        Bundle all = write(FeatureSet.VERSION, offered, TrendRule.R);
        assertThat(Files.readString(folder.resolve(Bundle.PIPELINE))).doesNotContain("unread");
        double read = expected(all);
        Files.delete(folder.resolve(Bundle.PIPELINE));
        Files.delete(folder.resolve(Bundle.MANIFEST));

        Bundle silent = write(FeatureSet.VERSION, offered.withoutTexts(List.of(SyntheticShop.TEXT)), TrendRule.R);

        assertThat(Bundle.open(folder).pipeline()).isEqualTo(silent.pipeline());
        assertThat(expected(Bundle.open(folder))).isLessThan(read);
    }

    private double expected(Bundle bundle) throws IOException {
        try (BundleForecaster forecaster = BundleForecaster.load(bundle, loader)) {
            return forecaster
                    .forecast(items, CALENDAR, CUTOFF, 30)
                    .getFirst()
                    .totals()
                    .getLast()
                    .mean();
        }
    }

    @Test
    void keepsTheTrendRule() throws IOException {
        write(1);
        assertThat(Files.readString(folder.resolve(Bundle.PIPELINE))).doesNotContain("rule");
        assertThat(Bundle.open(folder).pipeline().trendRule()).isEqualTo(TrendRule.R);
        Files.delete(folder.resolve(Bundle.PIPELINE));
        Files.delete(folder.resolve(Bundle.MANIFEST));
        TrendRule stricter = new TrendRule(1.4, 0.7, 0.9, 4);
        write(1, stricter);
        Bundle opened = Bundle.open(folder);
        assertThat(opened.pipeline().trendRule()).isEqualTo(stricter);
        assertThat(opened.manifest().trendRule()).isEqualTo(stricter);
        assertThat(Files.readString(folder.resolve(Bundle.PIPELINE))).contains("\"volatile\" : 0.9");
        forgePipeline("\"growth\" : 1.4", "\"growth\" : 0.4");
        assertThatThrownBy(() -> Bundle.open(folder)).hasMessageContaining("growth (0.4) must be above 1");
    }

    /** Alters the pipeline as someone would who also mends its hash. */
    private void forgePipeline(String what, String by) throws IOException {
        String before = BundleFile.of(folder.resolve(Bundle.PIPELINE)).sha256();
        long size = Files.size(folder.resolve(Bundle.PIPELINE));
        replace(Bundle.PIPELINE, what, by);
        BundleFile after = BundleFile.of(folder.resolve(Bundle.PIPELINE));
        replace(Bundle.MANIFEST, before, after.sha256());
        replace(Bundle.MANIFEST, "\"size\" : " + size + ",", "\"size\" : " + after.size() + ",");
    }

    @Test
    void comesBackAsItWasWritten() throws IOException {
        Bundle written = write(1);
        Bundle opened = Bundle.open(folder);
        assertThat(opened.pipeline()).isEqualTo(written.pipeline());
        assertThat(opened.manifest()).isEqualTo(written.manifest());
        assertThat(opened.manifest().provenance()).isEqualTo(PROVENANCE);
        assertThat(opened.manifest().files())
                .extracting(BundleFile::name)
                .containsExactly("network.onnx", "pipeline.json", "weekday-average.json");
        // printf weights | sha256sum
        assertThat(opened.manifest().files().getFirst().sha256())
                .isEqualTo("9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c");
    }

    @Test
    void keepsTheHolidaysThatTheNetworkSaw() throws IOException {
        features = new FeatureSet(new FeatureSettings(30, 30, List.of(), 2, false, List.of(Country.GB, Country.CN)));
        write(features.version());

        assertThat(Bundle.open(folder).pipeline().members())
                .first()
                .extracting(member -> ((Member.Network) member).featureSet().settings())
                .isEqualTo(features.settings());
    }

    @Test
    void aBundleFromBeforeHolidaysHasNone() throws IOException {
        write(1);

        assertThat(Files.readString(folder.resolve(Bundle.PIPELINE))).doesNotContain("holidays", "signals");
        try (BundleForecaster forecaster = BundleForecaster.load(Bundle.open(folder), loader)) {
            assertThat(forecaster.forecast(items, CALENDAR, CUTOFF, 30)).hasSize(30);
        }
    }

    @Test
    void readsScoresFromBeforeTheyHadBins() throws IOException {
        ModelScores scores =
                new ModelScores(1, 1, 1, 1, 1, 0, 0.8, 0.8, new TrendScores(0, 0, 0, 0, 0, 0, 0, Map.of(), List.of()));
        EvaluationReport evaluation = new EvaluationReport(
                CUTOFF.toString(), 30, Eligibility.ANY, Map.of("lstm", scores), Map.of(), Map.of());
        Bundle.write(folder, write(1).pipeline(), PROVENANCE, evaluation);
        String manifest = Files.readString(folder.resolve(Bundle.MANIFEST));
        Files.writeString(
                folder.resolve(Bundle.MANIFEST), manifest.replaceFirst(",\\s*\"reliability\" : \\[[^]]*]", ""));

        assertThat(Files.readString(folder.resolve(Bundle.MANIFEST))).doesNotContain("reliability");
        assertThat(Bundle.open(folder).manifest().evaluation()).isEqualTo(evaluation);
    }

    @Test
    void keepsScoresBySegment() throws IOException {
        EvaluationReport evaluation = judgedBySegment();
        Bundle.write(folder, write(1).pipeline(), PROVENANCE, evaluation);

        assertThat(Bundle.open(folder).manifest().evaluation()).isEqualTo(evaluation);
    }

    @Test
    void readsEvaluationsFromBeforeTheyHadSegments() throws IOException {
        Bundle.write(folder, write(1).pipeline(), PROVENANCE, judgedBySegment());
        File file = folder.resolve(Bundle.MANIFEST).toFile();
        JsonNode manifest = new ObjectMapper().readTree(file);
        ((ObjectNode) manifest.path("evaluation")).remove("segments");
        new ObjectMapper().writeValue(file, manifest);

        assertThat(Bundle.open(folder).manifest().evaluation())
                .extracting(EvaluationReport::items, EvaluationReport::segments)
                .containsExactly(30, Map.of());
    }

    private static EvaluationReport judgedBySegment() {
        return new EvaluationReport(
                CUTOFF.toString(),
                30,
                Eligibility.ANY,
                Map.of(),
                Map.of(),
                Map.of(Segment.NEW.label(), new SegmentReport(3, Map.of(), Map.of())));
    }

    @Test
    void forecastsByTheMeanOfItsMembers() throws IOException {
        try (BundleForecaster forecaster = BundleForecaster.load(write(1), loader)) {
            double mean = forecaster
                    .forecast(items, CALENDAR, CUTOFF, 30)
                    .get(3)
                    .days()
                    .getFirst()
                    .mean();
            double network = new NetworkMethod(new FakeNetwork(features.shape()), features)
                    .raw(items, CALENDAR, CUTOFF)
                    .get(3)
                    .means()[0];
            double byAverage = average.raw(items, CALENDAR, CUTOFF).get(3).means()[0];
            assertThat(mean).isCloseTo((network + byAverage) / 2, within(1e-9));
        }
        assertThat(loaded).hasSize(1).allMatch(FakeNetwork::isClosed);
    }

    @Test
    void averagesTotalsByTheirLogarithmsAndThoseOfTheFirstFormatByUnits() throws IOException {
        double network = new NetworkMethod(new FakeNetwork(features.shape()), features)
                .raw(items, CALENDAR, CUTOFF)
                .get(3)
                .periods()[0][9];
        double byAverage = average.raw(items, CALENDAR, CUTOFF).get(3).periods()[0][9];
        write(1);
        double logarithms = 0.75 * Math.log1p(network) + 0.25 * Math.log1p(byAverage);

        assertThat(medianOfAWeek()).isCloseTo(Math.expm1(logarithms), within(1e-9));

        forgePipeline("\"format\" : 4", "\"format\" : 1");
        assertThat(medianOfAWeek()).isCloseTo(0.75 * network + 0.25 * byAverage, within(1e-9));
    }

    @Test
    void itsDaysFollowTheTotalWhereThePipelineSaysSo() throws IOException {
        write(1);
        assertThat(Bundle.open(folder).pipeline().days()).isNull();
        forgePipeline("\"calibration\" :", "\"days\" : {\"decay\" : 14.0, \"doubt\" : 7.0},\n  \"calibration\" :");

        assertThat(Bundle.open(folder).pipeline().days()).isEqualTo(Disaggregation.STANDARD);
        try (BundleForecaster forecaster = BundleForecaster.load(Bundle.open(folder), loader)) {
            PeriodForecast month = forecaster
                    .forecast(items, CALENDAR, CUTOFF, 30)
                    .get(3)
                    .totals()
                    .getLast();
            assertThat(month.mean()).isCloseTo(month.quantiles().mean(), within(1e-6));
        }

        forgePipeline("14.0", "-14.0");
        assertThatThrownBy(() -> Bundle.open(folder)).hasMessageContaining("decay (-14.0 days)");
    }

    @Test
    void aBundleFromBeforeTrendWeightsTakesThoseOfPeriods() throws IOException {
        write(1);
        forgePipeline(",\n      \"trend\" : 0.75", "");

        assertThat(Bundle.open(folder).pipeline().members().getFirst().weights())
                .isEqualTo(new Weights(0.5, 0.75, 0.75));
    }

    @Test
    void scoresItsTreesAsTheyWereGrown() throws IOException {
        BoostedTotals grown = BoostedTotals.fit(items, CALENDAR, CUTOFF, TrendRule.R, 1);

        RawForecast said = answers(writeTrees(grown, BoostedTotals.FEATURES), 3);

        RawForecast expected = grown.raw(items, CALENDAR, CUTOFF).get(3);
        assertThat(said.trend()).containsExactly(expected.trend(), within(1e-9));
        assertThat(said.periods()[2]).containsExactly(expected.periods()[2], within(1e-9));
    }

    @Test
    void smoothsTotalsAsExponentialSmoothingAloneDoes() throws IOException {
        Files.delete(folder.resolve("network.onnx"));
        Bundle.writeGrid(folder.resolve("grid.json"), SmoothingGrid.STANDARD);
        Pipeline pipeline = new Pipeline(
                Pipeline.FORMAT,
                "smoothed",
                30,
                List.of(
                        new Member.WeekdayAverage("weekday-average.json", new Weights(1, 0, 1)),
                        new Member.SmoothedTotals("grid.json", new Weights(0, 1, 0))),
                List.of(),
                ConformalScaling.NONE,
                Pipeline.Trend.of(new double[] {0.25, 0.25, 0.25, 0.25}, TrendRule.R));

        RawForecast said = answers(Bundle.write(folder, pipeline, PROVENANCE, null), 3);

        RawForecast expected = Ets.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R)
                .raw(items, CALENDAR, CUTOFF)
                .get(3);
        assertThat(said.periods()[2]).containsExactly(expected.periods()[2], within(1e-9));
    }

    @Test
    void forecastsItemsWithoutSalesByTheModelOfLaunchesThatWasWritten() throws IOException {
        write(1);
        Launches launches = Launches.fit(SyntheticShop.items(60, 200, 1), CALENDAR, CUTOFF, 1);
        Bundle.write(
                folder, Bundle.open(folder).pipeline().with(Bundle.writeLaunches(folder, launches)), PROVENANCE, null);
        ItemHistory unsold = SyntheticShop.unsold("new", CUTOFF);

        try (BundleForecaster forecaster = BundleForecaster.load(Bundle.open(folder), loader)) {
            ItemForecast said = forecaster
                    .forecast(List.of(items.get(3), unsold), CALENDAR, CUTOFF, 14)
                    .get(1);

            RawForecast expected = launches.forecast(unsold, CALENDAR, CUTOFF, 30);
            assertThat(said.coldStart()).isTrue();
            assertThat(said.days()).hasSize(14);
            assertThat(said.totals().getLast().quantiles()).isEqualTo(Quantiles.ofTotal(expected.periods()[2]));
            assertThat(said.weeks().getFirst().quantiles()).isEqualTo(Quantiles.ofTotal(expected.periods()[3]));
            assertThat(said.days().getFirst().quantiles()).isEqualTo(Quantiles.ofDay(expected.days()[0]));
        }
    }

    @Test
    void readsAPipelineFromBeforeLaunchesHadAModel() throws IOException {
        write(1);
        forgePipeline("\"format\" : 4", "\"format\" : 2");

        assertThat(Bundle.open(folder).pipeline().launches()).isNull();
        try (BundleForecaster forecaster = BundleForecaster.load(Bundle.open(folder), loader)) {
            assertThat(forecaster.launches()).isNull();
        }
    }

    @Test
    void refusesAModelOfLaunchesOfUnknownFeatures() throws IOException {
        write(1);
        Bundle.write(
                folder,
                Bundle.open(folder)
                        .pipeline()
                        .with(Bundle.writeLaunches(
                                folder, Launches.fit(SyntheticShop.items(60, 200, 1), CALENDAR, CUTOFF, 1))),
                PROVENANCE,
                null);
        forgePipeline("shelf-1", "shelf-9");

        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("shelf-9");
    }

    /** An artifact of before trends were drawn. */
    @Test
    void scoresTreesOfEarlierFeatures() throws IOException {
        TotalTrees grown =
                BoostedTotals.fit(items, CALENDAR, CUTOFF, TrendRule.R, 1).trees();
        Tree leaf = new Tree(new int[0], new double[0], new int[0], new int[0], new int[0], new double[] {1});
        TotalTrees earlier =
                new TotalTrees(grown.weekdayProfile(), grown.periods(), new Forest(Collections.nCopies(4, leaf), 4));

        RawForecast said = answers(writeTrees(BoostedTotals.of(earlier, "orders-1", TrendRule.R), "orders-1"), 3);

        assertThat(said.periods()[2]).isSorted().doesNotContain(Double.NaN);
        assertThat(said.trend()).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-9));
    }

    @Test
    void refusesTreesThatReadMoreThanTheirFeatures() throws IOException {
        Bundle bundle = writeTrees(BoostedTotals.fit(items, CALENDAR, CUTOFF, TrendRule.R, 1), "recent-1");

        assertThatThrownBy(() -> BundleForecaster.load(bundle, loader))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("numbers of an item, and there are 30");
    }

    @Test
    void refusesTreesOfUnknownFeatures() throws IOException {
        Bundle bundle = writeTrees(BoostedTotals.fit(items, CALENDAR, CUTOFF, TrendRule.R, 1), "orders-9");

        assertThatThrownBy(() -> BundleForecaster.load(bundle, loader))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("orders-9");
    }

    private Bundle writeTrees(BoostedTotals grown, String read) throws IOException {
        Files.delete(folder.resolve("network.onnx"));
        Bundle.writeTrees(folder.resolve("trees.json"), grown.trees());
        Pipeline pipeline = new Pipeline(
                Pipeline.FORMAT,
                "trees",
                30,
                List.of(
                        new Member.WeekdayAverage("weekday-average.json", new Weights(1, 0, 0)),
                        new Member.BoostedTotals("trees.json", new Weights(0, 1, 1), read)),
                List.of(),
                ConformalScaling.NONE,
                Pipeline.Trend.of(new double[] {0.25, 0.25, 0.25, 0.25}, TrendRule.R));
        return Bundle.write(folder, pipeline, PROVENANCE, null);
    }

    /** What a bundle says of an item's 30 days and trend, as no cap or order changes it. */
    private RawForecast answers(Bundle bundle, int item) throws IOException {
        try (BundleForecaster forecaster = BundleForecaster.load(bundle, loader)) {
            ItemForecast said = forecaster.forecast(items, CALENDAR, CUTOFF, 30).get(item);
            double[][] totals = said.totals().stream()
                    .map(total -> total.quantiles().values())
                    .toArray(double[][]::new);
            return RawForecast.ofPeriods(totals, said.trend().probabilities().toArray());
        }
    }

    private double medianOfAWeek() throws IOException {
        return answers(Bundle.open(folder), 3).periods()[0][9];
    }

    @Test
    void neverFailsOnAnItemWithoutSales() throws IOException {
        try (BundleForecaster forecaster = BundleForecaster.load(write(1), loader)) {
            var forecast = forecaster
                    .forecast(List.of(SyntheticShop.unsold("new", CUTOFF)), CALENDAR, CUTOFF, 30)
                    .getFirst();
            assertThat(forecast.coldStart()).isTrue();
            assertThat(forecast.totals().getLast().quantiles().at(0.5)).isPositive();
        }
    }

    @Test
    void refusesAnAlteredFile() throws IOException {
        write(1);
        Files.writeString(folder.resolve("network.onnx"), "wEights");
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("network.onnx")
                .hasMessageContaining("altered");
    }

    @Test
    void refusesAMissingFile() throws IOException {
        write(1);
        Files.delete(folder.resolve("network.onnx"));
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("network.onnx is missing");
    }

    @Test
    void refusesAFileThatIsNotNamed() throws IOException {
        write(1);
        Files.writeString(folder.resolve("more.onnx"), "more");
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("[more.onnx]");
    }

    @Test
    void refusesAFolderWithoutManifest() {
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("no manifest.json");
    }

    @Test
    void refusesAnUnknownKindOfMember() throws IOException {
        write(1);
        forgePipeline("\"weekday-average\",", "\"oracle\",");
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("oracle");
    }

    @Test
    void refusesANewerFormat() throws IOException {
        write(1);
        forgePipeline("\"format\" : 4", "\"format\" : 5");
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("format (5) must be from 1 to 4");
    }

    @Test
    void refusesAnotherOrderOfClasses() throws IOException {
        write(1);
        forgePipeline("\"growth\", \"stable\"", "\"stable\", \"growth\"");
        assertThatThrownBy(() -> Bundle.open(folder)).isInstanceOf(BrokenBundleException.class);
    }

    @Test
    void refusesAPathOutOfItsFolder() throws IOException {
        write(1);
        replace(Bundle.MANIFEST, "\"network.onnx\"", "\"../network.onnx\"");
        assertThatThrownBy(() -> Bundle.open(folder)).isInstanceOf(BrokenBundleException.class);
    }

    @Test
    void refusesAnUnknownFeatureSet() throws IOException {
        Bundle bundle = write(5);
        assertThatThrownBy(() -> BundleForecaster.load(bundle, loader))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("daily version 5 is unknown");
        assertThat(loaded).isEmpty();
    }
}
