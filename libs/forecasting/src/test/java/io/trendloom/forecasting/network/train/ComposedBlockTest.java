package io.trendloom.forecasting.network.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposedBlockTest {
    private static final int NUMBERS = 1_000;

    @Test
    void hidesAShareInTrainingAndLeavesTheRestAsItIs() {
        float[] hidden = hide(true);

        assertThat(hidden).containsOnly(0, 3);
        assertThat(IntStream.range(0, NUMBERS).filter(i -> hidden[i] == 0).count())
                .isBetween(150L, 250L);
    }

    @Test
    void hidesNothingInScoring() {
        assertThat(hide(false)).containsOnly(3);
    }

    private static float[] hide(boolean training) {
        try (NDManager manager = Engine.getEngine(TorchBlock.ENGINE).newBaseManager()) {
            Engine.getEngine(TorchBlock.ENGINE).setRandomSeed(5);
            return new ComposedBlock.Pass(new ParameterStore(manager, false), training)
                    .hide(manager.ones(new Shape(NUMBERS)).mul(3), 0.2f)
                    .toFloatArray();
        }
    }
}
