package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.trendloom.forecasting.network.NetworkSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack of Transformer layers over days.
 *
 * <p>In: steps [n][t][inputWidth], where they are [1][t][hidden], and what {@link TransformerLayer} takes beside its
 * steps. Out: steps [n][t][hidden].
 */
final class TransformerStack extends ComposedBlock {
    private final NetworkSettings settings;
    private final Linear embedding;
    private final List<TransformerLayer> layers = new ArrayList<>();
    private final LayerNorm norm;

    @SuppressWarnings("this-escape")
    TransformerStack(NetworkSettings settings, boolean readsAnother) {
        this.settings = settings;
        embedding = dense("embedding", settings.inputWidth(), settings.hidden(), true);
        for (int i = 0; i < settings.layers(); i++) {
            Shape steps = new Shape(1, 1, settings.hidden());
            layers.add(add("layer" + i, new TransformerLayer(settings, readsAnother), steps));
        }
        norm = add("norm", LayerNorm.builder().build(), new Shape(1, settings.hidden()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList in, boolean training, PairList<String, Object> ignored) {
        Pass pass = new Pass(store, training);
        NDArray steps = pass.through(embedding, in.get(0)).add(in.get(1));
        steps = pass.drop(steps, settings.dropout());
        for (TransformerLayer layer : layers) {
            steps = layer.forward(store, new NDList(steps).addAll(in.subNDList(2)), training)
                    .singletonOrThrow();
        }
        return new NDList(pass.through(norm, steps));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {new Shape(in[0].get(0), in[0].get(1), settings.hidden())};
    }
}
