package io.trendloom.decisions.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StockSimulationTest {
    private static final double[] TWO_A_DAY = filled(28);

    private static double[] filled(int days) {
        double[] demand = new double[days];
        Arrays.fill(demand, 2);
        return demand;
    }

    private static Outcome upTo(double level) {
        return new StockSimulation(3, 7).run(TWO_A_DAY, 7, (review, position) -> Policy.upTo(level, position));
    }

    @Test
    void enoughForLeadTimeAndReviewServesAll() {
        Outcome outcome = upTo(20);
        assertThat(outcome.demand()).isEqualTo(42);
        assertThat(outcome.fillRate()).isEqualTo(1);
        assertThat(upTo(30).stock()).isCloseTo(outcome.stock() + 10, within(1e-9));
    }

    @Test
    void lessLosesSales() {
        Outcome outcome = upTo(14);
        assertThat(outcome.sold()).isEqualTo(8 + 6 + 8 + 8);
        assertThat(outcome.fillRate()).isCloseTo(30 / 42.0, within(1e-9));
    }

    @Test
    void whatIsOnItsWayIsNotOrderedAgain() {
        Outcome slow = new StockSimulation(10, 7).run(TWO_A_DAY, 0, (review, position) -> Policy.upTo(34, position));
        assertThat(slow.fillRate()).isEqualTo(1);
        assertThat(slow.stock()).isLessThan(34);
    }

    @Test
    void anOrderOfTheLastDaysMayArriveAfterwards() {
        assertThat(new StockSimulation(100, 1)
                        .run(TWO_A_DAY, 0, (review, position) -> 1)
                        .sold())
                .isEqualTo(1);
        assertThatThrownBy(() -> new StockSimulation(0, 7)).hasMessageContaining("lead time (0 days)");
    }
}
