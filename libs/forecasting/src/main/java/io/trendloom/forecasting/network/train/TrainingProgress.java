package io.trendloom.forecasting.network.train;

/**
 * How far training has come.
 *
 * @param epoch the epoch under way, from 1
 * @param epochs largest number of epochs
 * @param windowsDone windows learnt from in this epoch
 * @param loss mean training loss of this epoch so far
 * @param validationLoss validation loss of the newest epoch that is over, NaN before the first
 * @param windowsPerSecond rate of this epoch so far
 */
public record TrainingProgress(
        int epoch, int epochs, int windowsDone, double loss, double validationLoss, double windowsPerSecond) {}
