package io.trendloom.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.backtest.Baselines;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.SampledWindows;
import io.trendloom.forecasting.feature.SignalScale;
import io.trendloom.forecasting.feature.Window;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.FitSettings;
import io.trendloom.forecasting.training.ModelFit;
import io.trendloom.forecasting.training.NetworkFit;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendRule;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two shops with one past and two futures: whatever is read, learned or forecast at the cutoff is the same to the last bit.
 * That the futures differ in all that could be read, and that a look at any of it is noticed, is asserted too.
 */
class NothingPastTheCutoffTest {
    private static final int ITEMS = 30;
    private static final int DAY = 230;
    private static final List<TextInput> TEXTS =
            List.of(new TextInput(TwinShop.TITLE, 3), new TextInput(TwinShop.REVIEW_TEXT, 3));
    private static final List<EncoderPin> PINS =
            List.of(new EncoderPin(TwinShop.TITLE, "small", "ab"), new EncoderPin(TwinShop.REVIEW_TEXT, "small", "ab"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Property(tries = 40)
    void featuresAndScalesAreThoseOfThePast(
            @ForAll @LongRange(min = 1, max = 1000) long seed, @ForAll @IntRange(min = 100, max = 300) int day) {
        assertReadsNothingLater(TwinShop.plain(seed, day), 12, NothingPastTheCutoffTest::features);
    }

    @Property(tries = 8)
    void windowsToLearnFromAreThoseOfThePast(
            @ForAll @LongRange(min = 1, max = 1000) long seed, @ForAll @IntRange(min = 150, max = 300) int day) {
        assertReadsNothingLater(TwinShop.plain(seed, day), 12, NothingPastTheCutoffTest::windows);
    }

    static Stream<Candidate> models() {
        NetworkFit digest = (windows, file) -> Files.writeString(file, digest(windows));
        return Stream.concat(
                Baselines.ALL.stream(),
                new NetworkModels(
                                (encoder, seed) -> digest,
                                (file, shape) -> new ReadingNetwork(shape),
                                unchecked(() -> Files.createTempDirectory(Path.of("target"), "twins-")))
                        .candidates().stream());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelForecastsFromThePast(Candidate model) {
        assertReadsNothingLater(
                TwinShop.plain(3, DAY),
                ITEMS,
                (shop, items) -> forecasts(model, shop, items).stream()
                        .map(ItemForecast::toString)
                        .toList());
    }

    @Test
    void parametersCalibrationAndWeightsAreLearnedFromThePast() {
        assertReadsNothingLater(
                TwinShop.plain(4, DAY),
                ITEMS,
                (shop, items) -> WeekdayAverage.fit(
                                items, shop.calendar(), shop.cutoff(), TwinShop.HORIZON, TrendRule.R)
                        .parameters()
                        .toString());
        NetworkFit digest = (windows, file) -> Files.writeString(file, digest(windows));
        assertReadsNothingLater(
                TwinShop.plain(4, DAY),
                ITEMS,
                (shop, items) -> bundle(digest, (file, shape) -> new ReadingNetwork(shape), shop, items)
                        .manifest()
                        .files()
                        .toString());
    }

    @Test
    void aNetworkIsTrainedOnThePast() {
        NetworkFit trained = (windows, file) -> new NetworkTrainer(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .train(
                        windows,
                        new NetworkSettings(NetworkSettings.Encoder.LSTM, 1, 4, 4, 0, 2),
                        TrainingPlan.standard(1).withBudget(new TrainingBudget(1, 64, 32, 1)),
                        TrainingListener.silent())
                .exportOnnx(file);
        assertReadsNothingLater(
                TwinShop.plain(5, DAY),
                ITEMS,
                (shop, items) -> bundle(trained, (file, shape) -> OnnxDemandNetwork.load(file, shape, 1), shop, items)
                        .manifest()
                        .files()
                        .toString());
    }

    static Stream<Leak> leaks() {
        return Stream.of(
                new Leak("units", (item, next) -> item.units(next, next + 6)),
                new Leak("orders", (item, next) -> item.orders(next, next + 6)),
                new Leak("order sizes", (item, next) -> item.logSizes(next, next + 6)),
                new Leak("prices", (item, next) -> item.revenue(next, next + 6) / item.units(next, next + 6)),
                new Leak("reviews", (item, next) -> item.reviews().ratingSum(next, next + 6)),
                new Leak("titles", (item, next) -> Arrays.toString(item.textVector(TwinShop.TITLE))),
                new Leak("review texts", (item, next) -> Arrays.toString(item.textVector(TwinShop.REVIEW_TEXT))),
                new Leak("stock", (item, next) -> item.isOutOfStock(next + 3)),
                new Leak("signals", (item, next) -> item.signals().at(TwinShop.RAIN, next)),
                new Leak("corrected signals", (item, next) -> item.signals().at(TwinShop.RAIN, next - 4)),
                new Leak("launches", (item, next) -> item.first()));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void aFeatureThatLooksAheadIsFound(Leak leak) {
        TwinShop shop = TwinShop.plain(6, DAY);
        assertThatThrownBy(() -> assertReadsNothingLater(
                        shop,
                        ITEMS,
                        (twin, items) -> items.stream()
                                .map(item -> leak.of(item, twin.cutoff().toEpochDay() + 1))
                                .toList()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatWasKnownBeforeTheCutoffOfDaysAheadMayBeRead() {
        TwinShop shop = TwinShop.plain(7, DAY);
        ItemHistory item = shop.items(2).getLast().asOf(shop.cutoff());
        long cutoff = shop.cutoff().toEpochDay();

        assertThat(LongStream.rangeClosed(cutoff + 1, cutoff + 10)
                        .mapToDouble(day -> item.signals().at(TwinShop.FAIR, day))
                        .filter(value -> value == 1)
                        .count())
                .isPositive();
        assertThat(LongStream.rangeClosed(cutoff + 11, cutoff + 30)
                        .mapToDouble(day -> item.signals().at(TwinShop.FAIR, day)))
                .containsOnly(Double.NaN);
        FeatureSet features =
                FeatureSet.fit(shop.items(12), shop.calendar(), shop.cutoff(), 30, TwinShop.HORIZON, TEXTS, List.of());
        assertThat(features.settings().signals())
                .extracting(SignalScale::name)
                .containsExactly(TwinShop.FAIR, TwinShop.RAIN);
    }

    @Test
    void aModelThatLooksAheadIsFound() {
        assertThatThrownBy(() -> everyModelForecastsFromThePast(new LookingAhead()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theTwinsDifferInAllThatAHistoryHolds() {
        Object builder = ItemHistory.of("any", LocalDate.EPOCH);
        assertThat(Arrays.stream(builder.getClass().getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName()))
                .as("what a history is built of: TwinShop must give its twins different futures of each")
                .containsExactlyInAnyOrder(
                        "sales", "orders", "reviews", "stock", "signals", "text", "category", "listPrice", "build");
    }

    private static void assertReadsNothingLater(
            TwinShop shop, int count, BiFunction<TwinShop, List<ItemHistory>, Object> read) {
        TwinShop twin = shop.twin();
        assertThat(read.apply(twin, twin.items(count))).isEqualTo(read.apply(shop, shop.items(count)));
    }

    private static Object features(TwinShop shop, List<ItemHistory> items) {
        FeatureSet features =
                FeatureSet.fit(items, shop.calendar(), shop.cutoff(), 30, TwinShop.HORIZON, TEXTS, List.of(Country.GB));
        List<Window> windows = items.stream()
                .map(item -> Window.of(item, shop.cutoff().toEpochDay()))
                .toList();
        return List.of(
                features.settings(),
                windows.stream()
                        .map(window -> features.scale(window, shop.calendar()))
                        .toList(),
                text(features.inputs(windows, shop.calendar())));
    }

    private static Object windows(TwinShop shop, List<ItemHistory> items) {
        ShopData data = data(shop, items);
        LocalDate end = shop.cutoff().minusDays(TwinShop.HORIZON);
        FeatureSet features =
                FeatureSet.fit(data.items(), shop.calendar(), end, 30, TwinShop.HORIZON, TEXTS, List.of());
        return digest(new SampledWindows(data.items(), shop.calendar(), features, end, TrendRule.R));
    }

    private static String digest(WindowSource windows) {
        return text(windows.sample(new Random(1), 200)) + text(windows.validation(0, windows.validationSize()));
    }

    private static List<ItemForecast> forecasts(Candidate model, TwinShop shop, List<ItemHistory> items) {
        Forecaster forecaster = unchecked(() -> model.fit(data(shop, items), TwinShop.HORIZON, 1));
        return forecaster.forecast(items, shop.calendar(), shop.cutoff(), TwinShop.HORIZON);
    }

    private Bundle bundle(NetworkFit fit, NetworkLoader loader, TwinShop shop, List<ItemHistory> items) {
        return unchecked(() -> new ModelFit(fit, loader)
                .fit(
                        data(shop, items),
                        FitSettings.standard(),
                        null,
                        Files.createTempDirectory(folder, "model"),
                        new Provenance("m1", "2026-11-24T00:00:00Z", "0.1.0", List.of(), Map.of(), 7))
                .bundle());
    }

    private static ShopData data(TwinShop shop, List<ItemHistory> items) {
        return new ShopData(items, shop.calendar(), shop.cutoff(), PINS);
    }

    private static String text(Object value) {
        return unchecked(() -> JSON.writeValueAsString(value));
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Something of an item after its cutoff. */
    private record Leak(String name, BiFunction<ItemHistory, Long, Object> reads) {
        Object of(ItemHistory item, long next) {
            return reads.apply(item, next);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Forecasts as the weekday average does, but with what each item will sell. */
    private record LookingAhead() implements Candidate {
        @Override
        public String name() {
            return "looking-ahead";
        }

        @Override
        public Forecaster fit(ShopData data, int horizon, long seed) {
            return new Forecaster() {
                @Override
                public String name() {
                    return "looking-ahead";
                }

                @Override
                public int longestHorizon() {
                    return horizon;
                }

                @Override
                public List<ItemForecast> forecast(
                        List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int days) {
                    LocalDate later = cutoff.plusDays(TwinShop.HORIZON);
                    return WeekdayAverage.fit(items, calendar, later, horizon, TrendRule.R)
                            .forecast(items, calendar, cutoff, days);
                }
            };
        }
    }
}
