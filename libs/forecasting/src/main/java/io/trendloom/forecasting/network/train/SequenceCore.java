package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.trendloom.forecasting.network.NetworkDesign;

/** What reads the steps: an encoder over the context and a decoder over the horizon that starts where it ended. */
sealed interface SequenceCore permits RecurrentCore, TransformerCore {
    static SequenceCore of(NetworkDesign design) {
        return switch (design.settings().encoder()) {
            case LSTM, GRU, RNN -> new RecurrentCore(design.settings());
            case TRANSFORMER -> new TransformerCore(design);
        };
    }

    /** Reads steps of shape [n, inputWidth]; its own parameters are named after it. */
    Block encoder();

    Block decoder();

    /**
     * Reads the context.
     *
     * @param past covariates as they are given, shape [n][contextLength][pastWidth]
     * @param steps the same, brought to the width that is read, shape [n][contextLength][inputWidth]
     */
    Encoded encode(ParameterStore store, NDArray past, NDArray steps, boolean training);

    /** Reads the horizon, shape [n][horizon][inputWidth], into [n][horizon][hidden]. */
    NDArray decode(ParameterStore store, NDArray steps, Encoded from, boolean training);

    /**
     * What is left of the context.
     *
     * @param last what stands for the whole context, shape [n][hidden]
     * @param state what the decoder starts from
     */
    record Encoded(NDArray last, NDList state) {}
}
