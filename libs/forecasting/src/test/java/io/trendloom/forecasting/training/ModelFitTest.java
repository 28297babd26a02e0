package io.trendloom.forecasting.training;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.FakeNetwork;
import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.artifact.BundleFile;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.SegmentReport;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFitTest {
    private static final int DAYS = 260;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final Provenance PROVENANCE =
            new Provenance("m1", "2026-11-24T00:00:00Z", "0.1.0", List.of(), Map.of(), 7);
    private final ShopData data = new ShopData(
            SyntheticShop.items(60, DAYS, 1),
            CALENDAR,
            CUTOFF,
            List.of(new EncoderPin(SyntheticShop.TEXT, "small", "ab")));
    private final List<WindowSource> seen = new ArrayList<>();
    private final NetworkFit fit = (windows, file) -> {
        seen.add(windows);
        Files.writeString(file, "weights");
    };

    @TempDir
    Path folder;

    @Test
    void judgesTheModelBesideTheBaselines() throws IOException {
        FittedModel model = new ModelFit(fit, (file, shape) -> new FakeNetwork(shape))
                .fit(
                        data,
                        FitSettings.standard(),
                        WeekdayAverage.fit(data.items(), CALENDAR, CUTOFF, 30, TrendRule.R),
                        folder,
                        PROVENANCE);
        assertThat(model.report()).isNotNull();
        assertThat(model.report().models()).containsOnlyKeys("lstm", "seasonal-naive", "weekday-average", "champion");
        assertThat(model.report().verdicts()).containsOnlyKeys("seasonal-naive", "weekday-average", "champion");
        assertThat(model.report().cutoff()).isEqualTo(CUTOFF.minusDays(30).toString());
        assertThat(model.report().models().get("weekday-average").wql30())
                .isLessThan(model.report().models().get("seasonal-naive").wql30());
        assertThat(model.bundle().manifest().evaluation()).isEqualTo(model.report());
    }

    @Test
    void judgesTheItemsOfEachSegmentByThemselves() throws IOException {
        List<ItemHistory> rare = items(25, "rare", FIRST, 3);
        List<ItemHistory> all = new ArrayList<>(rare);
        all.addAll(items(30, "usual", FIRST, 1));
        all.addAll(items(4, "new", FIRST.plusDays(80), 1));
        ShopData shop = new ShopData(all, ShopCalendar.alwaysOpen(FIRST), CUTOFF, List.of());

        EvaluationReport report = new ModelFit(fit, (file, shape) -> new FakeNetwork(shape))
                .withoutTrees()
                .fit(shop, FitSettings.standard(), null, folder, PROVENANCE)
                .report();

        LocalDate held = CUTOFF.minusDays(30);
        ModelScores alone = new Evaluator(rare, shop.calendar(), held, TrendRule.R, PROVENANCE.seed())
                .score(WeekdayAverage.fit(all, shop.calendar(), held, 30, TrendRule.R))
                .scores();
        SegmentReport intermittent = report.segments().get("intermittent");
        assertThat(intermittent.items()).isEqualTo(25);
        assertThat(intermittent.models().get("weekday-average"))
                .extracting(ModelScores::wql30, ModelScores::mase)
                .containsExactly(alone.wql30(), alone.mase());
        assertThat(intermittent.verdicts()).containsOnlyKeys("seasonal-naive", "weekday-average");
        assertThat(intermittent.verdicts().get("weekday-average").difference())
                .isCloseTo(intermittent.models().get("lstm").wql30() - alone.wql30(), within(1e-9));
        assertThat(report.segments()).containsEntry("new", new SegmentReport(4, Map.of(), Map.of()));
    }

    /** Each sells the more the higher its number, on each {@code every}th day up to the cutoff. */
    private static List<ItemHistory> items(int count, String name, LocalDate first, int every) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, CUTOFF)) + 1;
        return IntStream.range(0, count)
                .mapToObj(i -> SyntheticShop.item(
                        name + "-" + i,
                        first,
                        IntStream.range(0, days)
                                .mapToDouble(day -> day % every == 0 ? 1 + i % 4 + day % 2 : 0)
                                .toArray()))
                .toList();
    }

    @Test
    void handsTheNetworkWindowsWithTheTextsThatItemsHave() throws IOException {
        ShopData more = new ShopData(
                data.items(),
                CALENDAR,
                CUTOFF,
                List.of(
                        new EncoderPin(SyntheticShop.TEXT, "small", "ab"),
                        new EncoderPin("catalogue/none", "x", "cd")));
        new ModelFit(fit, (file, shape) -> new FakeNetwork(shape))
                .fit(more, FitSettings.standard(), null, folder, PROVENANCE);
        assertThat(seen.getFirst().shape().texts())
                .extracting(text -> text.name())
                .containsExactly(SyntheticShop.TEXT);
        assertThat(seen.getFirst().validationSize()).isPositive();
    }

    @Test
    void publishesWhatItJudged() throws IOException {
        FittedModel model = new ModelFit(fit, (file, shape) -> new FakeNetwork(shape))
                .fit(data, FitSettings.standard(), null, folder, PROVENANCE);
        assertThat(model.bundle().pipeline().members())
                .extracting(Member::file)
                .containsExactly("network.onnx", "weekday-average.json", "boosted-totals.json", "smoothed-totals.json");
        assertThat(model.withoutTrees()).isNull();
        assertThat(model.withoutLaunches()).isNull();
        assertThat(model.bundle().manifest().files())
                .extracting(BundleFile::name)
                .contains("launch-trees.json", "launch-shelf.json", "launch-vectors.safetensors");
        try (BundleForecaster forecaster =
                BundleForecaster.load(model.bundle(), (file, shape) -> new FakeNetwork(shape))) {
            List<ItemForecast> forecasts = forecaster.forecast(data.items(), CALENDAR, CUTOFF, 30);
            assertThat(forecasts).hasSize(60);
            // alone or among others, an item's forecast is the same
            assertThat(forecaster
                            .forecast(data.items().subList(5, 6), CALENDAR, CUTOFF, 30)
                            .getFirst())
                    .isEqualTo(forecasts.get(5));
        }
    }

    @Test
    void labelsByTheClassesThatItSeesAtTheCutoff() throws IOException {
        FittedModel model = new ModelFit(fit, (file, shape) -> new FakeNetwork(shape))
                .fit(data, FitSettings.standard(), null, folder, PROVENANCE);
        long cutoff = CUTOFF.toEpochDay();
        Eligibility rule = Eligibility.strictest(data.items(), cutoff);
        List<ItemHistory> judged =
                data.items().stream().filter(item -> rule.admits(item, cutoff)).toList();
        try (BundleForecaster forecaster =
                BundleForecaster.load(model.bundle(), (file, shape) -> new FakeNetwork(shape))) {
            double[] said = TrendLabels.means(forecaster.forecast(judged, CALENDAR, CUTOFF, 30).stream()
                    .map(forecast -> forecast.trend().probabilities().toArray())
                    .toList());
            assertThat(model.bundle().pipeline().trend().means())
                    .usingComparatorForType(new DoubleComparator(1e-9), Double.class)
                    .containsExactly(said[0], said[1], said[2], said[3]);
        }
    }

    @Test
    void doesWithoutTreesWhereAShopIsTooSmallForThem() throws IOException {
        ShopData small = new ShopData(data.items().subList(0, 5), CALENDAR, CUTOFF, List.of());

        FittedModel model = new ModelFit(fit, (file, shape) -> new FakeNetwork(shape))
                .fit(small, FitSettings.standard(), null, folder, PROVENANCE);

        assertThat(model.withoutTrees()).contains("at least 200 pairs");
        assertThat(model.withoutLaunches()).contains("at least 200 launches and items on sale");
        assertThat(model.bundle().pipeline().launches()).isNull();
        assertThat(model.bundle().pipeline().members())
                .extracting(Member::file)
                .containsExactly("network.onnx", "weekday-average.json");
    }

    @Test
    void fitsTheFirstChampion() throws IOException {
        FittedModel model = new BaselineFit().fit(data, 30, folder, PROVENANCE);
        assertThat(model.report().models()).containsOnlyKeys("seasonal-naive", "weekday-average");
        try (BundleForecaster forecaster =
                BundleForecaster.load(model.bundle(), (file, shape) -> new FakeNetwork(shape))) {
            assertThat(forecaster.forecast(data.items(), CALENDAR, CUTOFF, 30))
                    .isEqualTo(WeekdayAverage.fit(data.items(), CALENDAR, CUTOFF, 30, TrendRule.R)
                            .forecast(data.items(), CALENDAR, CUTOFF, 30));
        }
    }

    @Test
    void fitsAFirstChampionToAShopTooYoungToJudge() throws IOException {
        LocalDate early = FIRST.plusDays(9);
        FittedModel model =
                new BaselineFit().fit(new ShopData(data.items(), CALENDAR, early, List.of()), 30, folder, PROVENANCE);
        assertThat(model.report()).isNull();
        assertThat(model.bundle().manifest().evaluation()).isNull();
    }
}
