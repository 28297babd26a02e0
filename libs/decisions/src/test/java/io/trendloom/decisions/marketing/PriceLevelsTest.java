package io.trendloom.decisions.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.decisions.marketing.PriceLevels.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceLevelsTest {
    private static double[] days(double... perDay) {
        return Arrays.stream(perDay)
                .flatMap(price -> DoubleStream.generate(() -> price).limit(10))
                .toArray();
    }

    @Test
    void aPriceThatNeverChangesIsOneLevel() {
        assertThat(PriceLevels.of(days(1, 1, 1))).containsExactly(new Level(0, 30, 1));
        assertThat(PriceLevels.of(new double[0])).hasSize(1);
    }

    @Test
    void findsAMarkdownAndItsEnd() {
        assertThat(PriceLevels.of(days(1, 1, 1, 0.8, 1, 1)))
                .containsExactly(new Level(0, 30, 1), new Level(30, 40, 0.8), new Level(40, 60, 1));
    }

    @Test
    void aPriceThatJumpsFromDayToDayIsOneLevel() {
        Random random = new Random(1);
        double[] prices = IntStream.range(0, 300)
                .mapToDouble(day -> random.nextInt(3) == 0 ? 0.7 : 1)
                .toArray();
        assertThat(PriceLevels.of(prices)).hasSize(1);
    }

    @Test
    void aFewDaysOrPenniesAreNoChange() {
        double[] prices = days(1, 1.02, 1);
        prices[15] = 0.5;
        prices[16] = 0.5;
        List<Level> levels = PriceLevels.of(prices);
        assertThat(levels).hasSize(1);
        assertThat(levels.getFirst().price()).isCloseTo(1, within(0.03));
    }
}
