package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.backtest.Backtest;
import io.trendloom.forecasting.backtest.BacktestListener;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.backtest.Unlearned;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.series.AlteredHistory;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network that reads reviews, as rows with real text vectors, beside its twin that does not: better where they tell demand,
 * and level where they tell nothing. Six trainings: only with {@code -Dtrendloom.planted=true}.
 */
@EnabledIfSystemProperty(named = "trendloom.planted", matches = "true")
class ReviewsTellDemandTest {
    private static final long SEED = 1;
    private static final int HORIZON = 30;
    private static final BacktestPlan PLAN =
            new BacktestPlan(List.of(ReviewedShop.FIRST.plusDays(ReviewedShop.DAYS - HORIZON - 1L)), HORIZON, SEED);

    @TempDir
    private Path folder;

    @Test
    void ratingsAndWordsTellWhatIsToCome() throws IOException {
        assertThat(ratio("rated", new ReviewedShop(SEED, true, true)).high()).isLessThan(1);
    }

    @Test
    void wordsAloneDo() throws IOException {
        assertThat(ratio("unrated", new ReviewedShop(SEED, true, false)).high()).isLessThan(1);
    }

    @Test
    void withoutTheEffectThereIsNothingToGain() throws IOException {
        Interval ratio = ratio("removed", new ReviewedShop(SEED, false, true));

        assertThat(ratio.low()).isLessThan(1);
        assertThat(ratio.high()).isGreaterThan(1);
    }

    /** WQL30 with reviews by that without. */
    private Interval ratio(String shop, ReviewedShop reviewed) throws IOException {
        Candidate lstm = networks().candidates().getFirst();
        Candidate twin = new Unreviewed(lstm);
        Interval ratio = Objects.requireNonNull(new Backtest(
                                PLAN, List.of(lstm, twin), Unlearned.ENDS, BacktestListener.NONE, Clock.systemUTC())
                        .run(reviewed)
                        .models()
                        .get(lstm.name()))
                .against()
                .get(twin.name())
                .ratios()
                .get("wql30");
        System.out.printf("%s: WQL30 with reviews × %s of that without%n", shop, ratio);
        return ratio;
    }

    private NetworkModels networks() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        NetworkTrainer trainer = new NetworkTrainer(Clock.systemUTC());
        TrainingPlan plan = TrainingPlan.standard(SEED)
                .withBudget(new TrainingBudget(4, 1500, 32, 4))
                .withAdam(new AdamSettings(0.005f, 1));
        NetworkSettings small = new NetworkSettings(NetworkSettings.Encoder.LSTM, 1, 16, 16, 0.1f, 4);
        return new NetworkModels(
                (encoder, seed) -> (windows, file) -> trainer.train(windows, small, plan, TrainingListener.silent())
                        .exportOnnx(file),
                (file, shape) -> OnnxDemandNetwork.load(file, shape, 2),
                folder);
    }

    /** A model's twin that reads no reviews. */
    private record Unreviewed(Candidate model) implements Candidate {
        @Override
        public String name() {
            return model.name() + "-without-reviews";
        }

        @Override
        public Forecaster fit(ShopData data, int horizon, long seed) throws IOException {
            return model.fit(
                    new ShopData(
                            data.items().stream()
                                    .map(item -> AlteredHistory.of(item)
                                            .withoutReviews()
                                            .build())
                                    .toList(),
                            data.calendar(),
                            data.cutoff(),
                            List.of()),
                    horizon,
                    seed);
        }
    }
}
