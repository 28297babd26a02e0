package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.trendloom.forecasting.network.NetworkSettings;

/** What reads the steps: an encoder over the context and a decoder over the horizon that starts where it ended. */
sealed interface SequenceCore permits LstmCore {
    static SequenceCore of(NetworkSettings settings) {
        return switch (settings.cell()) {
            case LSTM -> new LstmCore(settings);
        };
    }

    /** Reads steps of shape [n, inputWidth]; its own parameters are named after it. */
    Block encoder();

    Block decoder();

    /** Reads the context, shape [n][contextLength][inputWidth]. */
    Encoded encode(ParameterStore store, NDArray steps, boolean training);

    /** Reads the horizon, shape [n][horizon][inputWidth], into [n][horizon][hidden]. */
    NDArray decode(ParameterStore store, NDArray steps, Encoded from, boolean training);

    /**
     * What is left of the context.
     *
     * @param last the top layer's last state, shape [n][hidden]
     * @param state what the decoder starts from
     */
    record Encoded(NDArray last, NDList state) {}
}
