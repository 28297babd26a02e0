package io.trendloom.train.training;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How far the network has learned.
 *
 * @param epoch epochs done
 * @param epochs epochs to do
 * @param windows windows learned from
 * @param loss training loss of the last epoch
 * @param validationLoss loss on the held-out windows after it
 * @param windowsPerSecond speed of the last epoch
 */
@Embeddable
public record Progress(
        int epoch,
        int epochs,
        long windows,
        @Nullable Double loss,
        @Nullable Double validationLoss,
        @Nullable Double windowsPerSecond) {

    /** Nothing learned yet. */
    public static Progress none(int epochs) {
        return new Progress(0, epochs, 0, null, null, null);
    }
}
