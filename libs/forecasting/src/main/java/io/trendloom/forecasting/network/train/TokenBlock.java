package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.trendloom.forecasting.network.Periods;

/** Token ids [n][length] through an embedding and stacked LSTM layers to the logits of the trend classes [n][4]. */
final class TokenBlock extends ComposedBlock {
    private final TokenSettings settings;
    private final Parameter embedding;
    private final LSTM layers;
    private final Linear classes;

    @SuppressWarnings("this-escape")
    TokenBlock(TokenSettings settings) {
        this.settings = settings;
        embedding = addParameter(Parameter.builder()
                .setName("embedding_weight")
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(settings.vocabulary(), settings.embedding()))
                .build());
        LSTM lstm = LSTM.builder()
                .setNumLayers(settings.layers())
                .setStateSize(settings.hidden())
                .optDropRate(settings.layers() > 1 ? settings.dropout() : 0)
                .optReturnState(true)
                .build();
        layers = add("encoder", lstm, new Shape(1, 1, settings.embedding()));
        classes = dense("classes", settings.hidden(), Periods.TRENDS, true);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList in, boolean training, PairList<String, Object> ignored) {
        Pass pass = new Pass(store, training);
        NDArray ids = in.singletonOrThrow();
        NDArray table = store.getValue(embedding, ids.getDevice(), training);
        NDArray vectors = Embedding.embedding(ids, table, SparseFormat.DENSE).singletonOrThrow();
        NDArray states =
                layers.forward(store, new NDList(vectors), training, null).get(1);
        return new NDList(pass.through(classes, states.get(settings.layers() - 1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {new Shape(in[0].get(0), Periods.TRENDS)};
    }
}
