package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingProgress;
import io.trendloom.launcher.Progress;
import java.util.function.IntConsumer;

/** Shows how far a run is, with the epoch of the training under way. */
final class TrainingWatch implements TrainingListener {
    private IntConsumer shown = epoch -> {};

    /** Shows what begins, and from now on its epochs. */
    void begins(Progress progress, int done, String what) {
        progress.at(done, what);
        shown = epoch -> progress.at(done, "epoch %d of %s".formatted(epoch, what));
    }

    @Override
    public boolean goesOn(TrainingProgress progress) {
        shown.accept(progress.epoch());
        return true;
    }
}
