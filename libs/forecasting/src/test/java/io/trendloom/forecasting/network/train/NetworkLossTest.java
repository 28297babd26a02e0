package io.trendloom.forecasting.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.NetworkTargets;
import org.junit.jupiter.api.Test;

class NetworkLossTest {
    @Test
    void isWhatOneWorksOutByHand() {
        LossParts parts = parts(targets(new float[] {3, 100}, new float[] {1, 0}, 21, 2, new int[] {1, -1}));
        // every quantile is 1 and the target 3: 2 * mean level * 2 = 2 * 0.5 * 2
        assertThat(parts.demand()).isCloseTo(2.0, within(1e-5));
        // 2 * (1 - 3 - 3 log(1/3))
        assertThat(parts.mean()).isCloseTo(2 * (1 - 3 + 3 * Math.log(3)), within(1e-5));
        // seven days of 21 units are 3 a day; mean of the 21 levels is (0.05 + ... + 0.95 + 0.98 + 0.99) / 21
        double meanLevel = (9.5 + 0.98 + 0.99) / 21;
        assertThat(parts.totals()).isCloseTo(2 * meanLevel * 2, within(1e-5));
        assertThat(parts.weeks()).isZero();
        assertThat(parts.itemTrend()).isCloseTo(Math.log(4), within(1e-5));
        assertThat(parts.dayTrend()).isCloseTo(Math.log(4), within(1e-5));
    }

    @Test
    void theLikelihoodOfCountsIsThatOfTheirUnits() {
        // The mean is 1 in a scale of 2 units, the size 1: a geometric distribution with success 2/3.
        LossParts parts = parts(targets(new float[] {1.5f, 100}, new float[] {1, 0}, 21, 2, new int[] {1, -1}), 1);
        assertThat(parts.demand()).isCloseTo(-2 * (Math.log(1.0 / 3) + 3 * Math.log(2.0 / 3)), within(1e-4));
    }

    @Test
    void unknownTargetsCountForNothing() {
        LossParts parts = parts(targets(new float[] {3, 100}, new float[2], 21, -1, new int[] {-1, -1}));
        assertThat(parts.demand()).isZero();
        assertThat(parts.mean()).isZero();
        assertThat(parts.itemTrend()).isZero();
        assertThat(parts.dayTrend()).isZero();
    }

    @Test
    void weighsTheParts() {
        LossParts parts = new LossParts(1, 2, 3, 4, 5, 6);
        assertThat(parts.total(new LossWeights(1, 0, 2, 0.5f, 1, 0))).isEqualTo(1 + 6 + 2 + 5);
    }

    private static NetworkTargets targets(float[] demand, float[] mask, float week, int item, int[] days) {
        return new NetworkTargets(
                new float[] {2},
                demand,
                mask,
                new float[] {week, 0, 0},
                new float[] {1, 0, 0},
                new float[4],
                new float[4],
                new int[] {item},
                days);
    }

    private static LossParts parts(NetworkTargets targets) {
        return parts(targets, 9);
    }

    /** The loss of a network that answers 1 everywhere, with so many numbers a day, and knows no class. */
    private static LossParts parts(NetworkTargets targets, int width) {
        try (NDManager manager = Engine.getEngine(TorchBlock.ENGINE).newBaseManager()) {
            NDList out = new NDList(
                    manager.ones(new Shape(1, 2, width)),
                    manager.ones(new Shape(1, 2)),
                    manager.ones(new Shape(1, 3, 21)),
                    manager.ones(new Shape(1, 4, 21)),
                    manager.zeros(new Shape(1, 4)),
                    manager.zeros(new Shape(1, 2, 4)));
            NetworkLoss loss = new NetworkLoss(manager.newSubManager(), LossWeights.standard());
            return LossParts.of(loss.parts(manager, out, targets).toFloatArray());
        }
    }
}
