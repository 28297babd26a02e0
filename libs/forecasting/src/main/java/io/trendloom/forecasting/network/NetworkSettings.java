package io.trendloom.forecasting.network;

/**
 * How large the network is.
 *
 * @param cell what reads the steps
 * @param layers stacked recurrent layers, in the encoder and in the decoder alike
 * @param hidden width of each layer's state
 * @param inputWidth width to which a step's covariates are brought before the first layer
 * @param dropout share of activations dropped in training, 0 (inclusive) to 1 (exclusive)
 * @param textWidth width to which each text vector is projected
 */
public record NetworkSettings(Cell cell, int layers, int hidden, int inputWidth, float dropout, int textWidth) {
    /** What reads the steps of a window. */
    public enum Cell {
        LSTM
    }

    public NetworkSettings {
        requirePositive("layers", layers);
        requirePositive("hidden", hidden);
        requirePositive("inputWidth", inputWidth);
        requirePositive("textWidth", textWidth);
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "The dropout (%s) must be at least 0 and below 1. Maybe it was given in percent."
                            .formatted(dropout));
        }
    }

    /** Three LSTM layers of 128 over inputs 256 wide, dropout 0.2, text vectors projected to 16. */
    public static NetworkSettings standard() {
        return new NetworkSettings(Cell.LSTM, 3, 128, 256, 0.2f, 16);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The %s (%d) must be positive.".formatted(name, value));
        }
    }
}
