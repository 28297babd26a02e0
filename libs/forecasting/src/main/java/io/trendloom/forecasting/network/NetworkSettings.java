package io.trendloom.forecasting.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How large the network is.
 *
 * @param encoder what reads the steps
 * @param layers stacked layers, in the encoder and in the decoder alike
 * @param hidden width of each layer's state
 * @param inputWidth width to which a step's covariates are brought before the first layer
 * @param dropout share of activations dropped in training, 0 (inclusive) to 1 (exclusive)
 * @param textWidth width to which each text vector is projected
 * @param head how demand of a day is told
 */
public record NetworkSettings(
        Encoder encoder, int layers, int hidden, int inputWidth, float dropout, int textWidth, DemandHead head) {
    private static final int MOST_HEADS = 4;

    /** What reads the steps of a window. */
    public enum Encoder {
        /** Long short-term memory. */
        LSTM,
        /** Gated recurrent units. */
        GRU,
        /** Plain recurrent units with a hyperbolic tangent. */
        RNN,
        /** Attention among the days of the context, and from the days of the horizon to them. */
        TRANSFORMER;

        /** Name in settings, reports and bundles, say {@code lstm}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The encoder of that label. */
        public static Encoder labelled(String label) {
            return Arrays.stream(values())
                    .filter(encoder -> encoder.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The encoder (%s) must be one of %s.".formatted(label, labels())));
        }

        /** Every label. */
        public static List<String> labels() {
            return Arrays.stream(values()).map(Encoder::label).toList();
        }
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

    /** A network that tells quantiles of a day. */
    public NetworkSettings(Encoder encoder, int layers, int hidden, int inputWidth, float dropout, int textWidth) {
        this(encoder, layers, hidden, inputWidth, dropout, textWidth, DemandHead.QUANTILES);
    }

    /** Three LSTM layers of 128 over inputs 256 wide, dropout 0.2, text vectors projected to 16, quantiles of a day. */
    public static NetworkSettings standard() {
        return new NetworkSettings(Encoder.LSTM, 3, 128, 256, 0.2f, 16, DemandHead.QUANTILES);
    }

    /** The same with another encoder. */
    public NetworkSettings with(Encoder other) {
        return new NetworkSettings(other, layers, hidden, inputWidth, dropout, textWidth, head);
    }

    /** The same with another head. */
    public NetworkSettings with(DemandHead other) {
        return new NetworkSettings(encoder, layers, hidden, inputWidth, dropout, textWidth, other);
    }

    /** Heads that a Transformer's attention is split into: 4 where they divide the width of the state, else 2 or 1. */
    public int heads() {
        return Math.min(MOST_HEADS, Integer.lowestOneBit(hidden));
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The %s (%d) must be positive.".formatted(name, value));
        }
    }
}
