package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import io.trendloom.forecasting.network.NetworkSettings;

/** Two stacks of LSTM layers; the decoder takes over the encoder's hidden states and cells, layer by layer. */
final class LstmCore implements SequenceCore {
    private final int layers;
    private final LSTM encoder;
    private final LSTM decoder;

    LstmCore(NetworkSettings settings) {
        layers = settings.layers();
        encoder = lstm(settings);
        decoder = lstm(settings);
    }

    private static LSTM lstm(NetworkSettings settings) {
        return LSTM.builder()
                .setNumLayers(settings.layers())
                .setStateSize(settings.hidden())
                .optDropRate(settings.layers() > 1 ? settings.dropout() : 0)
                .optReturnState(true)
                .build();
    }

    @Override
    public Block encoder() {
        return encoder;
    }

    @Override
    public Block decoder() {
        return decoder;
    }

    @Override
    public Encoded encode(ParameterStore store, NDArray steps, boolean training) {
        NDList out = encoder.forward(store, new NDList(steps), training, null);
        NDArray hidden = out.get(1);
        return new Encoded(hidden.get(layers - 1), new NDList(hidden, out.get(2)));
    }

    @Override
    public NDArray decode(ParameterStore store, NDArray steps, Encoded from, boolean training) {
        NDList in = new NDList(steps, from.state().get(0), from.state().get(1));
        return decoder.forward(store, in, training, null).get(0);
    }
}
