package io.trendloom.contract.message;

/**
 * A training finished an epoch.
 */
public record TrainingProgressed(
        String trainingId,
        int epoch,
        int epochs,
        long windows,
        double loss,
        double validationLoss,
        double windowsPerSecond)
        implements Message {}
