package io.trendloom.forecasting.network.train;

/**
 * What an epoch came to.
 *
 * @param epoch its number, from 1
 * @param loss mean training loss, dropout on
 * @param validationLoss weighted loss on the held-out windows; the training loss where none are held out
 * @param validation the held-out loss by task
 * @param windowsPerSecond windows learnt from a second, validation left out
 */
public record EpochResult(
        int epoch, double loss, double validationLoss, LossParts validation, double windowsPerSecond) {}
