package io.trendloom.forecasting.network.train;

/** Training ended because its listener asked for it. */
public final class TrainingCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrainingCancelledException(TrainingProgress progress) {
        super("Training was cancelled in epoch %d of %d after %d windows."
                .formatted(progress.epoch(), progress.epochs(), progress.windowsDone()));
    }
}
