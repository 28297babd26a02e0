package io.trendloom.forecasting.feature;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.train.EpochResult;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Windows a second that a network of the standard size learns from, epoch by epoch: drawing them, forward, backward and the
 * optimiser's step. No test: it runs by its name alone and prints a line an epoch.
 */
class TrainingBenchmark {
    private static final String THREADS = System.getProperty("trendloom-test.training.threads", "1");
    private static final int WINDOWS = Integer.getInteger("trendloom-test.training.windows", 4_000);
    private static final int EPOCHS = Integer.getInteger("trendloom-test.training.epochs", 3);
    private static final String ENCODER = System.getProperty("trendloom-test.training.encoder", "lstm");
    private static final int DAYS = 260;

    @Test
    void measure() throws IOException {
        System.setProperty("ai.djl.pytorch.num_threads", THREADS);
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        NetworkSettings settings = NetworkSettings.standard().with(Encoder.labelled(ENCODER));
        TrainingPlan plan = TrainingPlan.standard(1)
                .withBudget(new TrainingBudget(
                        EPOCHS, WINDOWS, TrainingBudget.standard().batchSize(), EPOCHS));
        List<EpochResult> epochs = new NetworkTrainer(Clock.systemUTC())
                .train(windows(), settings, plan, TrainingListener.silent())
                .epochs();
        epochs.forEach(epoch -> System.out.printf(
                "%s, %s threads, OMP_WAIT_POLICY=%s, epoch %d: %.0f windows/s%n",
                ENCODER, THREADS, System.getenv("OMP_WAIT_POLICY"), epoch.epoch(), epoch.windowsPerSecond()));
    }

    private static WindowSource windows() {
        LocalDate cutoff = FIRST.plusDays(DAYS - 31L);
        var items = SyntheticShop.items(400, DAYS, 1);
        FeatureSet features = FeatureSet.fit(items, CALENDAR, cutoff, 30, 30, List.of(), List.of());
        return new SampledWindows(items, CALENDAR, features, cutoff, TrendRule.R);
    }
}
