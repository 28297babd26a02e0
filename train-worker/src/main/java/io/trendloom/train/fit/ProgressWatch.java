package io.trendloom.train.fit;

import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingProgress;
import io.trendloom.train.metrics.TrainMetrics;
import io.trendloom.train.training.Progress;
import io.trendloom.train.training.RunningTraining;
import org.jspecify.annotations.Nullable;

/** Writes down how far a network is, and stops it when the training should not go on. */
final class ProgressWatch implements TrainingListener {
    private final RunningTraining training;
    private final TrainMetrics metrics;
    private final StoredCheckpoints checkpoints;
    private final int windowsPerEpoch;
    private int wholeEpoch;
    private int epoch;
    private int windows;

    ProgressWatch(RunningTraining training, TrainMetrics metrics, StoredCheckpoints checkpoints, int windowsPerEpoch) {
        this.training = training;
        this.metrics = metrics;
        this.checkpoints = checkpoints;
        this.windowsPerEpoch = windowsPerEpoch;
    }

    @Override
    public boolean goesOn(TrainingProgress at) {
        training.goOn();
        metrics.learned(moreWindows(at));
        metrics.learned(at.loss(), at.validationLoss(), at.windowsPerSecond());
        if (isEpochOver(at)) {
            training.epochEnded(progress(at), checkpoints.store(at.epoch()));
            checkpoints.dropOlder();
        } else {
            training.progressed(progress(at));
        }
        return true;
    }

    private int moreWindows(TrainingProgress at) {
        int before = at.epoch() == epoch ? windows : 0;
        epoch = at.epoch();
        windows = at.windowsDone();
        return windows - before;
    }

    /** All windows of an epoch are reported twice: when they are learned, and when the epoch is validated. */
    private boolean isEpochOver(TrainingProgress at) {
        boolean whole = at.windowsDone() >= windowsPerEpoch;
        boolean again = whole && wholeEpoch == at.epoch();
        wholeEpoch = whole ? at.epoch() : 0;
        return again;
    }

    private Progress progress(TrainingProgress at) {
        long before = (at.epoch() - 1L) * windowsPerEpoch;
        return new Progress(
                at.epoch(),
                at.epochs(),
                before + at.windowsDone(),
                finite(at.loss()),
                finite(at.validationLoss()),
                finite(at.windowsPerSecond()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
