package io.trendloom.forecasting.network;

import java.util.List;

/**
 * What a network takes in, in widths. Two networks with equal shapes accept the same inputs.
 *
 * @param contextLength days of history a window holds
 * @param horizon days forecast
 * @param pastWidth covariates known for each day of the context, the scaled target among them
 * @param futureWidth covariates known ahead for each day of the horizon
 * @param staticWidth numbers that hold for the whole window
 * @param texts text vectors that may stand beside the window, each masked where it is absent
 */
public record NetworkShape(
        int contextLength, int horizon, int pastWidth, int futureWidth, int staticWidth, List<TextInput> texts) {
    public NetworkShape {
        if (contextLength < 1 || horizon < 28 || pastWidth < 1 || futureWidth < 1 || staticWidth < 1) {
            throw new IllegalArgumentException(
                    "A network needs a positive contextLength (%d), pastWidth (%d), futureWidth (%d), staticWidth (%d) and a horizon (%d) of at least 28 days."
                            .formatted(contextLength, pastWidth, futureWidth, staticWidth, horizon));
        }
        texts = List.copyOf(texts);
    }

    /**
     * One kind of text vector.
     *
     * @param name what the text is and in which encoder's space it lies, say {@code catalogue/bge-small-zh-v1.5}
     * @param width length of the vector
     */
    public record TextInput(String name, int width) {}
}
