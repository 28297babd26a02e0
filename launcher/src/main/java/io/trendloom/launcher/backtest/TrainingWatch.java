package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingProgress;
import java.util.function.IntConsumer;

/** Tells the epoch of the training under way to whoever shows how far the run is. */
final class TrainingWatch implements TrainingListener {
    private IntConsumer shown = epoch -> {};

    void showTo(IntConsumer place) {
        shown = place;
    }

    @Override
    public boolean goesOn(TrainingProgress progress) {
        shown.accept(progress.epoch());
        return true;
    }
}
