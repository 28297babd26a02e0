package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import io.trendloom.forecasting.network.DayPositions;
import io.trendloom.forecasting.network.NetworkDesign;

/**
 * A Transformer: the days of the context attend to each other, those of the horizon to each other and to the context. All
 * that is read is known at the cutoff, so that no day need be hidden from another; missing days of the context are hidden
 * from all. A step of its own at the cutoff stands for the whole context: it is always there, also where every day is
 * missing.
 */
final class TransformerCore implements SequenceCore {
    private static final float PRESENT = 0.5f;

    private final NetworkDesign design;
    private final DayPositions positions;
    private final TransformerStack encoder;
    private final TransformerStack decoder;

    TransformerCore(NetworkDesign design) {
        this.design = design;
        positions = new DayPositions(design);
        encoder = new TransformerStack(design.settings(), false);
        decoder = new TransformerStack(design.settings(), true);
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
        NDManager batch = steps.getManager();
        long size = steps.getShape().get(0);
        long length = steps.getShape().get(1) + 1;
        NDArray cutoff = batch.zeros(new Shape(size, 1, steps.getShape().get(2)));
        NDArray present = present(past).concat(batch.ones(new Shape(size, 1)), 1);
        NDList in = new NDList(steps.concat(cutoff, 1), at(batch, positions.context()), mask(present, length));
        NDArray context = encoder.forward(store, in, training, null).singletonOrThrow();
        return new Encoded(context.get(new NDIndex(":, -1")), new NDList(context, present));
    }

    @Override
    public NDArray decode(ParameterStore store, NDArray steps, Encoded from, boolean training) {
        NDArray mask = mask(from.state().get(1), steps.getShape().get(1));
        NDArray context = from.state().get(0);
        NDList in = new NDList(steps, at(steps.getManager(), positions.horizon()), context, mask);
        return decoder.forward(store, in, training, null).singletonOrThrow();
    }

    private NDArray at(NDManager batch, float[] places) {
        int hidden = design.settings().hidden();
        return batch.create(places, new Shape(1, places.length / hidden, hidden));
    }

    /** 1 on a day that counts, 0 on a missing one, shape [n][contextLength]. */
    private NDArray present(NDArray past) {
        NDArray present = past.getManager().ones(past.getShape().slice(0, 2));
        for (int column : design.presence()) {
            NDArray flag = past.get(new NDIndex(":, :, {}", column)).gt(PRESENT);
            present = present.mul(flag.toType(DataType.FLOAT32, false));
        }
        return present;
    }

    private static NDArray mask(NDArray present, long readers) {
        Shape shape = present.getShape();
        return present.expandDims(1).broadcast(shape.get(0), readers, shape.get(1));
    }
}
