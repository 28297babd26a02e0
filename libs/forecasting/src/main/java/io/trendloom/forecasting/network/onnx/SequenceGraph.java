package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.NetworkDesign;

/** What reads the steps, in an ONNX graph: an encoder over the context and a decoder over the horizon. */
sealed interface SequenceGraph permits RecurrentGraph, TransformerGraph {
    static SequenceGraph of(NetworkDesign design, DenseLayers layers) {
        return switch (design.settings().encoder()) {
            case LSTM, GRU, RNN -> new RecurrentGraph(design.settings(), layers);
            case TRANSFORMER -> new TransformerGraph(design, layers);
        };
    }

    /**
     * Reads a window.
     *
     * @param past covariates as they are given, shape [n][contextLength][pastWidth]
     * @param context the same, brought to the width that is read, shape [n][contextLength][inputWidth]
     * @param horizon shape [n][horizon][inputWidth]
     */
    Read read(String past, String context, String horizon);

    /**
     * What the steps came to.
     *
     * @param last what stands for the whole context, shape [n][hidden]
     * @param days the decoder's states, shape [n][horizon][hidden]
     */
    record Read(String last, String days) {}
}
