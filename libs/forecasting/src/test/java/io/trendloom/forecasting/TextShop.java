package io.trendloom.forecasting;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.Pipeline;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.SampledWindows;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.TextHistory;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A shop whose items look alike before their launch: whether one will sell 4 a day or 0.4 tells its text alone. */
public final class TextShop {
    public static final String ENCODER = "tiny";
    public static final String TEXT = ItemHistory.CATALOGUE + ENCODER;
    public static final double POPULAR = 4;
    public static final double UNPOPULAR = 0.4;

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 2);
    private static final int DAYS = 200;
    private static final int HORIZON = 30;
    private static final NetworkSettings SMALL = new NetworkSettings(NetworkSettings.Encoder.LSTM, 1, 12, 12, 0, 3);

    /** The day that the network was made for, all days of the shop known. */
    public static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);

    public static final ShopCalendar CALENDAR = ShopCalendar.alwaysOpen(FIRST);

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<ItemHistory> items = new ArrayList<>();

    /** Half of the items are popular, a third came on sale while the shop was open. */
    public TextShop() {
        for (int i = 0; i < 48; i++) {
            LocalDate first = i % 3 == 0 ? FIRST.plusDays(40 + i) : FIRST;
            items.add(item("item-" + i, first, i % 2 == 0));
        }
    }

    /** A text vector of a kind, no two alike. */
    public static float[] vector(boolean popular, RandomGenerator random) {
        return new float[] {
            (popular ? 0.8f : -0.8f) + (float) random.nextDouble(-0.1, 0.1), (float) random.nextDouble(-0.5, 0.5)
        };
    }

    /** An item that comes on sale after the cutoff. */
    public ItemHistory launch(String id, boolean popular) {
        return ItemHistory.of(id, CUTOFF.plusDays(1))
                .text(TEXT, TextHistory.always(vector(popular, random)))
                .build();
    }

    private ItemHistory item(String id, LocalDate first, boolean popular) {
        int days = Math.toIntExact(CUTOFF.toEpochDay() - first.toEpochDay() + 1);
        double[] units = new double[days];
        for (int day = 0; day < days; day++) {
            units[day] = popular ? random.nextInt(3, 6) : random.nextInt(5) < 2 ? 1 : 0;
        }
        return ItemHistory.of(id, first)
                .sales(units, units)
                .text(TEXT, TextHistory.always(vector(popular, random)))
                .build();
    }

    /** Fits a small network to the shop and writes it as a model of that network alone. */
    public Bundle fit(Path folder, boolean withText) throws IOException {
        LocalDate trainingEnd = CUTOFF.minusDays(HORIZON);
        List<TextInput> texts = withText ? List.of(new TextInput(TEXT, 2)) : List.of();
        FeatureSet features = FeatureSet.fit(items, CALENDAR, trainingEnd, 14, HORIZON, texts, List.of());
        TrainingPlan plan = TrainingPlan.standard(1)
                .withBudget(new TrainingBudget(6, 800, 32, 6))
                .withAdam(new AdamSettings(0.01f, 1));
        new NetworkTrainer(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .train(
                        new SampledWindows(items, CALENDAR, features, trainingEnd, TrendRule.R),
                        SMALL,
                        plan,
                        TrainingListener.silent())
                .exportOnnx(folder.resolve("network.onnx"));
        return Bundle.write(folder, pipeline(features, withText), provenance(), null);
    }

    private static Pipeline pipeline(FeatureSet features, boolean withText) {
        Member network = new Member.Network(
                "network.onnx",
                Weights.of(1),
                new Member.Features(FeatureSet.NAME, features.version(), features.settings()),
                features.shape());
        return new Pipeline(
                Pipeline.FORMAT,
                "lstm",
                HORIZON,
                List.of(network),
                withText ? List.of(new EncoderPin(TEXT, ENCODER, "0".repeat(64))) : List.of(),
                ConformalScaling.NONE,
                Pipeline.Trend.of(new double[] {0.25, 0.25, 0.25, 0.25}, TrendRule.R));
    }

    private static Provenance provenance() {
        return new Provenance("text-network", "2011-12-09T00:00:00Z", "test", List.of(), Map.of(), 1);
    }
}
