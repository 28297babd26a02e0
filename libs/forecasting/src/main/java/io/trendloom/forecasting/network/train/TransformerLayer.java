package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.transformer.ScaledDotProductAttentionBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.trendloom.forecasting.network.NetworkSettings;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a Transformer, normalised before each of its parts: attention within the sequence, attention to another
 * one where it reads one, and two dense maps of each step.
 *
 * <p>In: steps [n][t][hidden] and which of them count [n][t][t]; or, where it reads another sequence, steps, that
 * sequence [n][f][hidden] and which of its steps count [n][t][f]. Out: steps.
 */
final class TransformerLayer extends ComposedBlock {
    /** How much wider the layer is between its dense maps. */
    private static final int WIDENING = 2;

    private final float dropout;
    private final LayerNorm withinNorm;
    private final Block within;
    private final @Nullable LayerNorm acrossNorm;
    private final @Nullable Block across;
    private final LayerNorm denseNorm;
    private final Linear wide;
    private final Linear narrow;

    @SuppressWarnings("this-escape")
    TransformerLayer(NetworkSettings settings, boolean readsAnother) {
        int hidden = settings.hidden();
        dropout = settings.dropout();
        withinNorm = norm("withinNorm", hidden);
        within = attention("within", settings);
        acrossNorm = readsAnother ? norm("acrossNorm", hidden) : null;
        across = readsAnother ? attention("across", settings) : null;
        denseNorm = norm("denseNorm", hidden);
        wide = dense("wide", hidden, WIDENING * hidden, true);
        narrow = dense("narrow", WIDENING * hidden, hidden, true);
    }

    private LayerNorm norm(String name, int hidden) {
        return add(name, LayerNorm.builder().build(), new Shape(1, hidden));
    }

    private Block attention(String name, NetworkSettings settings) {
        Block attention = ScaledDotProductAttentionBlock.builder()
                .setEmbeddingSize(settings.hidden())
                .setHeadCount(settings.heads())
                .optAttentionProbsDropoutProb(settings.dropout())
                .build();
        return add(name, attention, new Shape(1, 1, settings.hidden()));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList in, boolean training, PairList<String, Object> ignored) {
        Pass pass = new Pass(store, training);
        NDArray steps = in.get(0);
        NDArray own = pass.through(withinNorm, steps);
        if (acrossNorm == null || across == null) {
            steps = steps.add(pass.drop(pass.through(within, own, in.get(1)), dropout));
        } else {
            steps = steps.add(pass.drop(pass.through(within, own), dropout));
            NDArray asked = pass.through(acrossNorm, steps);
            NDArray found = pass.through(across, in.get(1), asked, in.get(1), in.get(2));
            steps = steps.add(pass.drop(found, dropout));
        }
        NDArray widened = Activation.relu(pass.through(wide, pass.through(denseNorm, steps)));
        return new NDList(steps.add(pass.drop(pass.through(narrow, widened), dropout)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] in) {
        return new Shape[] {in[0]};
    }
}
