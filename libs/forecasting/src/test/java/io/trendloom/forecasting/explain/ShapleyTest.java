package io.trendloom.forecasting.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    @Test
    void sharesTheGloveGame() {
        // players 0 and 1 have a left glove each, player 2 the right one; a pair is worth 1
        double[] worth = {0, 0, 0, 0, 0, 1, 1, 1};

        assertThat(Shapley.values(worth, 3)).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 4 / 6.0}, within(1e-12));
    }

    @Test
    void sharesTheAirportGame() {
        // runways of 8, 11 and 13: the longest needed is paid by those that need it
        double[] cost = {0, 8, 11, 11, 13, 13, 13, 13};

        assertThat(Shapley.values(cost, 3))
                .containsExactly(new double[] {8 / 3.0, 8 / 3.0 + 3 / 2.0, 8 / 3.0 + 3 / 2.0 + 2}, within(1e-12));
    }

    @Test
    void leavesNoRemainder() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            double[] worth = random.doubles(64, -1e6, 1e6).toArray();

            double sum = Arrays.stream(Shapley.values(worth, 6)).sum();

            assertThat(sum).isCloseTo(worth[63] - worth[0], within(1e-9 * 1e6));
        }
    }

    @Test
    void givesAPlayerThatChangesNothingExactlyNothing() {
        Random random = new Random(2);
        double[] worth = random.doubles(64).toArray();
        for (int coalition = 0; coalition < 64; coalition++) {
            worth[coalition] = worth[coalition & ~8];
        }

        assertThat(Shapley.values(worth, 6)[3]).isZero();
    }

    @Test
    void refusesAGameWithoutTheWorthOfEveryCoalition() {
        assertThatThrownBy(() -> Shapley.values(new double[7], 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(7 coalitions) of 3 players must have 8");
    }
}
