package io.trendloom.forecasting.network.train;

import io.trendloom.forecasting.network.NetworkDesign;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a training run leaves on disk: its checkpoint and its event file, each where the plan wants it. */
final class TrainingRecords implements AutoCloseable {
    private final @Nullable CheckpointFolder checkpoints;
    private final @Nullable EventFile events;

    private TrainingRecords(@Nullable CheckpointFolder checkpoints, @Nullable EventFile events) {
        this.checkpoints = checkpoints;
        this.events = events;
    }

    static TrainingRecords open(NetworkDesign design, TrainingPlan plan, Clock clock) throws IOException {
        CheckpointFolder checkpoints =
                plan.checkpoints() == null ? null : new CheckpointFolder(plan.checkpoints(), run(design, plan));
        EventFile events = plan.events() == null ? null : EventFile.open(plan.events(), clock);
        return new TrainingRecords(checkpoints, events);
    }

    /** Everything that the numbers depend on; not how many epochs there may be. */
    private static String run(NetworkDesign design, TrainingPlan plan) {
        return "%s %s %s windowsPerEpoch=%d batchSize=%d seed=%d"
                .formatted(
                        design,
                        plan.adam(),
                        plan.weights(),
                        plan.budget().windowsPerEpoch(),
                        plan.budget().batchSize(),
                        plan.seed());
    }

    @Nullable Checkpoint checkpoint() throws IOException {
        return checkpoints == null ? null : checkpoints.load();
    }

    void epochIsOver(Checkpoint checkpoint) throws IOException {
        if (checkpoints != null) {
            checkpoints.save(checkpoint);
        }
        if (events != null) {
            EpochResult result = checkpoint.history().epochs().getLast();
            events.scalars(result.epoch(), scalars(result));
        }
    }

    private static Map<String, Double> scalars(EpochResult result) {
        Map<String, Double> scalars = new TreeMap<>();
        scalars.put("loss/train", result.loss());
        scalars.put("loss/validation", result.validationLoss());
        scalars.put("windows_per_second", result.windowsPerSecond());
        LossParts parts = result.validation();
        scalars.put("validation/demand", parts.demand());
        scalars.put("validation/mean", parts.mean());
        scalars.put("validation/totals", parts.totals());
        scalars.put("validation/weeks", parts.weeks());
        scalars.put("validation/item_trend", parts.itemTrend());
        scalars.put("validation/day_trend", parts.dayTrend());
        return scalars;
    }

    @Override
    public void close() throws IOException {
        if (events != null) {
            events.close();
        }
    }
}
