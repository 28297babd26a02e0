package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fits networks on DJL's PyTorch engine, one at a time in a process: the engine has one random generator and collects
 * gradients for one network only, so that a second call waits. How many threads it takes is the engine's setting
 * ({@code ai.djl.pytorch.num_threads}). With equal windows, settings, plan and threads the result is the same to the
 * last bit, also across a stop and a resumption from a checkpoint.
 */
public final class NetworkTrainer {
    /** Held by whoever trains: the engine has one random generator and collects gradients for one network only. */
    static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private final Clock clock;

    public NetworkTrainer(Clock clock) {
        this.clock = clock;
    }

    /** Fits a new network, or goes on from the plan's checkpoint. */
    public TrainedNetwork train(
            WindowSource source, NetworkSettings settings, TrainingPlan plan, TrainingListener listener)
            throws IOException {
        return train(
                source,
                settings,
                plan,
                listener,
                new FirstParameters(plan.seed(), settings.encoder(), settings.hidden()));
    }

    /** Goes on fitting a network that was fitted before, say on older data; a checkpoint of the plan comes first. */
    public TrainedNetwork train(
            WindowSource source,
            NetworkSettings settings,
            TrainingPlan plan,
            TrainingListener listener,
            NetworkParameters start)
            throws IOException {
        return train(source, settings, plan, listener, ParameterSource.of(start));
    }

    private TrainedNetwork train(
            WindowSource source,
            NetworkSettings settings,
            TrainingPlan plan,
            TrainingListener listener,
            ParameterSource start)
            throws IOException {
        NetworkDesign design = new NetworkDesign(source.shape(), settings, source.presence());
        ONE_AT_A_TIME.lock();
        try (TrainingRecords records = TrainingRecords.open(design, plan, clock)) {
            Checkpoint checkpoint = records.checkpoint();
            ParameterSource first = checkpoint == null ? start : ParameterSource.of(checkpoint.parameters());
            try (TrainingRun run = new TrainingRun(source, design, plan, first)) {
                return run.train(checkpoint, records, new ProgressReport(plan.budget(), listener, clock));
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
