package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.recurrent.RNN;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.training.ParameterStore;
import io.trendloom.forecasting.network.NetworkSettings;

/** Two stacks of recurrent layers; the decoder takes over the encoder's states (LSTM: and cells), layer by layer. */
final class RecurrentCore implements SequenceCore {
    private final int layers;
    private final RecurrentBlock encoder;
    private final RecurrentBlock decoder;

    RecurrentCore(NetworkSettings settings) {
        layers = settings.layers();
        encoder = stack(settings);
        decoder = stack(settings);
    }

    private static RecurrentBlock stack(NetworkSettings settings) {
        return switch (settings.encoder()) {
            case LSTM -> sized(LSTM.builder(), settings).build();
            case GRU -> sized(GRU.builder(), settings).build();
            case RNN ->
                sized(RNN.builder().setActivation(RNN.Activation.TANH), settings)
                        .build();
            case TRANSFORMER -> throw new IllegalArgumentException("A Transformer has no recurrent layers.");
        };
    }

    private static <B extends RecurrentBlock.BaseBuilder<B>> B sized(B builder, NetworkSettings settings) {
        return builder.setNumLayers(settings.layers())
                .setStateSize(settings.hidden())
                .optDropRate(settings.layers() > 1 ? settings.dropout() : 0)
                .optReturnState(true);
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
    public Encoded encode(ParameterStore store, NDArray past, NDArray steps, boolean training) {
        NDList out = encoder.forward(store, new NDList(steps), training, null);
        return new Encoded(out.get(1).get(layers - 1), out.subNDList(1));
    }

    @Override
    public NDArray decode(ParameterStore store, NDArray steps, Encoded from, boolean training) {
        NDList in = new NDList(steps).addAll(from.state());
        return decoder.forward(store, in, training, null).get(0);
    }
}
