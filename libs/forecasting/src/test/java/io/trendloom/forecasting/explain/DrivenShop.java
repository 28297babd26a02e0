package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.feature.SampledWindows;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.SignalDays;
import io.trendloom.forecasting.series.Signals;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A shop in which one thing drives demand: every item is now and then, for weeks, either cheap, praised or at a fair, and sells
 * three times as much, from the next day on or, at a fair, on that day.
 */
final class DrivenShop {
    static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    static final int DAYS = 230;
    static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    static final ShopCalendar CALENDAR = ShopCalendar.alwaysOpen(FIRST);
    private static final int HORIZON = 30;
    private static final double CHANGES = 0.03;
    /** Says of each day whether an item is at a fair; the shop learns of it on that day. */
    static final String FAIR = "fair";

    private final FeatureGroup driver;

    DrivenShop(FeatureGroup driver) {
        this.driver = driver;
    }

    /**
     * An item that is driven since the cutoff's day alone, which its sales do not show yet, or not driven any more; of fairs, what
     * is so on each day to come is known.
     */
    ItemHistory justChanged(boolean driven) {
        boolean[] course = new boolean[DAYS];
        for (int i = 0; i < DAYS; i++) {
            course[i] = driver == FeatureGroup.SIGNALS ? !driven : i == DAYS - 1 == driven;
        }
        return item("changed", course, driven, new Random(99));
    }

    /** A network that learned from forty items. */
    CalibratedBlend fit(Path folder) throws IOException {
        List<ItemHistory> items = IntStream.range(0, 40).mapToObj(this::item).toList();
        LocalDate end = CUTOFF.minusDays(HORIZON);
        FeatureSet features = FeatureSet.fit(items, CALENDAR, end, 14, HORIZON, List.of(), List.of());
        Path file = folder.resolve("network.onnx");
        new NetworkTrainer(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .train(
                        new SampledWindows(items, CALENDAR, features, end, TrendRule.R),
                        new NetworkSettings(NetworkSettings.Encoder.LSTM, 1, 16, 16, 0, 3),
                        TrainingPlan.standard(1)
                                .withBudget(new TrainingBudget(4, 1200, 32, 4))
                                .withAdam(new AdamSettings(0.01f, 1)),
                        TrainingListener.silent())
                .exportOnnx(file);
        return new CalibratedBlend(
                "lstm",
                HORIZON,
                List.of(new CalibratedBlend.Part(
                        new NetworkMethod(OnnxDemandNetwork.load(file, features.shape(), 1), features), Weights.of(1))),
                Combination.MEAN,
                ConformalScaling.NONE,
                TrendLabels.of(new double[] {0.25, 0.25, 0.25, 0.25}));
    }

    private static Signals fairs(boolean[] driven, @Nullable Boolean ahead) {
        SignalBook book = new SignalBook();
        for (int i = 0; i < DAYS; i++) {
            tell(book, FIRST.plusDays(i), FIRST.plusDays(i), driven[i]);
        }
        for (int i = 1; ahead != null && i <= HORIZON; i++) {
            tell(book, CUTOFF.plusDays(i), CUTOFF, ahead);
        }
        return book.of("any");
    }

    private static void tell(SignalBook book, LocalDate day, LocalDate known, boolean fair) {
        book.add(FAIR, null, new SignalDays.Observation(day.toEpochDay(), 1, known.toEpochDay(), fair ? 1 : 0));
    }

    private ItemHistory item(int number) {
        Random random = new Random(number);
        boolean[] course = new boolean[DAYS];
        boolean driven = random.nextBoolean();
        for (int i = 0; i < DAYS; i++) {
            driven = random.nextDouble() < CHANGES ? !driven : driven;
            course[i] = driven;
        }
        return item("item-" + number, course, null, random);
    }

    private ItemHistory item(String id, boolean[] driven, @Nullable Boolean ahead, Random random) {
        double[] units = new double[DAYS];
        double[] revenue = new double[DAYS];
        Map<LocalDate, ReviewHistory.Day> reviews = new HashMap<>();
        for (int i = 0; i < DAYS; i++) {
            boolean sells = driver == FeatureGroup.SIGNALS ? driven[i] : i > 0 && driven[i - 1];
            units[i] = (sells ? 3 : 1) * (3 + random.nextInt(3));
            boolean cheap = driver == FeatureGroup.PRICE && driven[i];
            revenue[i] = units[i] * (cheap ? 2 : 4);
            if (driver == FeatureGroup.REVIEWS) {
                reviews.put(FIRST.plusDays(i), new ReviewHistory.Day(1, driven[i] ? 5 : 1));
            }
        }
        return ItemHistory.of(id, FIRST)
                .sales(units, revenue)
                .signals(driver == FeatureGroup.SIGNALS ? fairs(driven, ahead) : Signals.NONE)
                .reviews(ReviewHistory.of(reviews))
                .build();
    }
}
