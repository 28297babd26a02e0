package io.trendloom.forecasting.network.train;

import java.time.Clock;

/** Tells the listener how an epoch goes, and ends training when it says so. */
final class ProgressReport {
    private static final int REPORTS_AN_EPOCH = 20;

    private final TrainingBudget budget;
    private final TrainingListener listener;
    private final Clock clock;

    private int epoch;
    private double validationLoss = Double.NaN;
    private long begin;
    private int windows;
    private int told;
    private double losses;
    private double rate;

    ProgressReport(TrainingBudget budget, TrainingListener listener, Clock clock) {
        this.budget = budget;
        this.listener = listener;
        this.clock = clock;
    }

    void begin(int number, double lastValidationLoss) {
        epoch = number;
        validationLoss = lastValidationLoss;
        begin = clock.millis();
        windows = 0;
        told = 0;
        losses = 0;
        rate = 0;
    }

    /** Counts a batch; tells the listener from time to time. */
    void learnt(int size, double loss) {
        windows += size;
        losses += size * loss;
        rate = windows * 1000.0 / Math.max(1, clock.millis() - begin);
        if ((long) windows * REPORTS_AN_EPOCH / budget.windowsPerEpoch() > told) {
            told++;
            tell();
        }
    }

    void end(double newValidationLoss) {
        validationLoss = newValidationLoss;
        tell();
    }

    double loss() {
        return losses / windows;
    }

    double windowsPerSecond() {
        return rate;
    }

    private void tell() {
        TrainingProgress progress = new TrainingProgress(epoch, budget.epochs(), windows, loss(), validationLoss, rate);
        if (!listener.goesOn(progress)) {
            throw new TrainingCancelledException(progress);
        }
    }
}
