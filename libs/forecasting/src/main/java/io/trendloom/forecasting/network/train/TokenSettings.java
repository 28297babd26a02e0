package io.trendloom.forecasting.network.train;

/**
 * How large a classifier of texts is.
 *
 * @param vocabulary number of token ids, from 0
 * @param length tokens of a text, the shorter ones filled up in front
 * @param embedding width of a token's vector
 * @param layers stacked LSTM layers
 * @param hidden width of each layer's state
 * @param dropout share of activations dropped in training, between the layers
 */
public record TokenSettings(int vocabulary, int length, int embedding, int layers, int hidden, float dropout) {
    public TokenSettings {
        if (vocabulary < 1 || length < 1 || embedding < 1 || layers < 1 || hidden < 1) {
            throw new IllegalArgumentException(
                    "The vocabulary (%d), length (%d), embedding (%d), layers (%d) and hidden (%d) must be positive."
                            .formatted(vocabulary, length, embedding, layers, hidden));
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("The dropout (%s) must be at least 0 and below 1.".formatted(dropout));
        }
    }

    /** Embedding 256 wide, three LSTM layers of 128, dropout 0.2. */
    public static TokenSettings standard(int vocabulary, int length) {
        return new TokenSettings(vocabulary, length, 256, 3, 128, 0.2f);
    }
}
