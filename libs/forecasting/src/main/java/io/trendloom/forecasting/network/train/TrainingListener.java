package io.trendloom.forecasting.network.train;

/** Watches training and may end it. */
@FunctionalInterface
public interface TrainingListener {
    /**
     * Called about twenty times an epoch, and once when an epoch is over, validated and checkpointed.
     *
     * @return false to cancel training; what is in the checkpoint stays there
     */
    boolean goesOn(TrainingProgress progress);

    /** A listener that lets training run to its end. */
    static TrainingListener silent() {
        return progress -> true;
    }
}
