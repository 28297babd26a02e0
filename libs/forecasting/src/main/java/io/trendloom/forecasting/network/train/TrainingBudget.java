package io.trendloom.forecasting.network.train;

/**
 * How long training goes on.
 *
 * @param epochs largest number of epochs
 * @param windowsPerEpoch windows drawn in an epoch
 * @param batchSize windows a step
 * @param patience epochs without a better validation loss after which training ends
 */
public record TrainingBudget(int epochs, int windowsPerEpoch, int batchSize, int patience) {
    public TrainingBudget {
        requirePositive("epochs", epochs);
        requirePositive("windowsPerEpoch", windowsPerEpoch);
        requirePositive("batchSize", batchSize);
        requirePositive("patience", patience);
    }

    /** Ten epochs of 20,000 windows in batches of 32, ending early after three epochs without gain. */
    public static TrainingBudget standard() {
        return new TrainingBudget(10, 20_000, 32, 3);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The %s (%d) must be positive.".formatted(name, value));
        }
    }
}
