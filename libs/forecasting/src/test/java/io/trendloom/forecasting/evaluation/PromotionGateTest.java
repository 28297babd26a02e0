package io.trendloom.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PromotionGateTest {
    private final PromotionGate gate = new PromotionGate(7);

    private static TotalLosses losses(double mean, double spread, long seed) {
        Random random = new Random(seed);
        return new TotalLosses(
                random.doubles(300).map(x -> mean + spread * (x - 0.5)).toArray(),
                new Random(1).doubles(300).map(x -> 10 + x).toArray());
    }

    @Test
    void isWonWhenNearlyEveryItemIsBetter() {
        PromotionGate.Verdict verdict = gate.compare(losses(3, 1, 1), losses(4, 1, 2));
        assertThat(verdict.outcome()).isEqualTo(PromotionGate.Outcome.WON);
        assertThat(verdict.difference()).isCloseTo(-1 / 10.5, within(0.01));
        assertThat(verdict.low()).isLessThan(verdict.difference());
        assertThat(verdict.high()).isBetween(verdict.difference(), 0.0);
    }

    @Test
    void isLostTheOtherWayRound() {
        assertThat(gate.compare(losses(4, 1, 2), losses(3, 1, 1)).outcome()).isEqualTo(PromotionGate.Outcome.LOST);
    }

    @Test
    void isLevelWithinChance() {
        assertThat(gate.compare(losses(3, 4, 1), losses(3, 4, 2)).outcome()).isEqualTo(PromotionGate.Outcome.LEVEL);
        assertThat(gate.compare(losses(3, 4, 1), losses(3, 4, 1)).difference()).isZero();
    }

    @Test
    void refusesOtherItems() {
        TotalLosses one = new TotalLosses(new double[] {1}, new double[] {2});
        assertThatThrownBy(() -> gate.compare(losses(3, 1, 1), one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same items");
    }
}
