package io.trendloom.forecasting.network.train;

/**
 * How far a step goes.
 *
 * @param learningRate Adam's step size
 * @param clipNorm largest norm of all gradients together; longer ones are scaled down to it
 */
public record AdamSettings(float learningRate, float clipNorm) {
    public AdamSettings {
        if (!(learningRate > 0 && learningRate < 1)) {
            throw new IllegalArgumentException(
                    "The learningRate (%s) must lie between 0 and 1.".formatted(learningRate));
        }
        if (!(clipNorm > 0)) {
            throw new IllegalArgumentException("The clipNorm (%s) must be positive.".formatted(clipNorm));
        }
    }

    /** Learning rate 0.001, gradients clipped to a norm of 1. */
    public static AdamSettings standard() {
        return new AdamSettings(0.001f, 1);
    }
}
