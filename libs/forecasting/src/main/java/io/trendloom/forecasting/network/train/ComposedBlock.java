package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** A block of child blocks, each of which knows the shape that it reads. */
abstract class ComposedBlock extends AbstractBlock {
    private final Map<Block, Shape> inputs = new LinkedHashMap<>();

    /** Adds a child that reads {@code input}. */
    final <B extends Block> B add(String name, B block, Shape input) {
        inputs.put(block, input);
        return addChildBlock(name, block);
    }

    /** Adds a linear map. */
    final Linear dense(String name, int in, int out, boolean bias) {
        return add(name, Linear.builder().setUnits(out).optBias(bias).build(), new Shape(1, in));
    }

    @Override
    protected final void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        inputs.forEach((block, shape) -> block.initialize(manager, type, shape));
    }

    /** One forward pass. */
    record Pass(ParameterStore store, boolean training) {
        NDArray through(Block block, NDArray... in) {
            return block.forward(store, new NDList(in), training, null).head();
        }

        NDArray drop(NDArray in, float rate) {
            return rate == 0 || !training ? in : Dropout.dropout(in, rate, true).singletonOrThrow();
        }

        /** Sets a share of the numbers to zero in training and leaves the others as they are. */
        NDArray hide(NDArray in, float rate) {
            return drop(in, rate).mul(training ? 1 - rate : 1);
        }
    }
}
