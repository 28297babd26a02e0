package io.trendloom.forecasting.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.DemandHead;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DayDemandTest {
    /** The raw number whose softplus is 1. */
    private static final float ONE = (float) Math.log(Math.E - 1);

    @Test
    void nothingIsSoldUpToTheProbabilityOfNoSale() {
        // No sale with probability 1/2: level 0.6 is level 0.2 of a sale, 0.9 is level 0.8.
        float[] quantiles = zeroInflated(0);
        assertThat(Arrays.copyOf(quantiles, 5)).containsExactly(new float[5], within(0.002f));
        assertThat(Arrays.copyOfRange(quantiles, 5, 9)).containsExactly(new float[] {2, 4, 6, 8}, within(0.002f));
    }

    @Test
    void whereASaleIsSureItsQuantilesAreThoseOfTheDay() {
        assertThat(zeroInflated(-20)).containsExactly(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, within(0.002f));
    }

    @Test
    void whereNoneIsThereIsNothing() {
        assertThat(zeroInflated(200)).containsOnly(0);
    }

    /** Quantiles of a day whose sale has the quantiles 1 … 9. */
    private static float[] zeroInflated(float noSale) {
        float[] raw = new float[10];
        Arrays.fill(raw, ONE);
        raw[0] = noSale;
        try (NDManager manager = Engine.getEngine(TorchBlock.ENGINE).newBaseManager()) {
            return new DayDemand(DemandHead.ZERO_INFLATED)
                    .of(manager.create(raw, new Shape(1, 1, 10)))
                    .toFloatArray();
        }
    }
}
