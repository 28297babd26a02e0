package io.trendloom.forecasting.disaggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {
    private static Sample of(double... values) {
        Sample.Builder sample = new Sample.Builder();
        for (double value : values) {
            sample.add(value, 1);
        }
        return sample.build();
    }

    @Test
    void equalValuesAreOne() {
        Sample sample = of(3, 0, 3, 0);
        assertThat(sample.values()).containsExactly(0, 3);
        assertThat(sample.weights()).containsExactly(2, 2);
        assertThat(sample.mean()).isEqualTo(1.5);
    }

    @Test
    void reachesAnotherMeanByWeights() {
        Sample sample = of(0, 0, 0, 1, 2, 12);
        for (double mean : new double[] {0.5, 2.5, 6, 10}) {
            Sample tilted = sample.tilted(mean);
            assertThat(tilted.mean()).isCloseTo(mean, within(1e-6));
            assertThat(tilted.values()).containsExactly(sample.values(), within(1e-6));
        }
        assertThat(sample.tilted(0.5).quantiles(new double[] {0.5, 0.9}))
                .containsExactly(new double[] {0, 1}, within(1e-6));
        assertThat(sample.tilted(6).quantiles(new double[] {0.1, 0.9}))
                .containsExactly(new double[] {0, 12}, within(1e-6));
    }

    @Test
    void scalesValuesWhereWeightsDoNotReach() {
        Sample tilted = of(0, 1, 2).tilted(20);
        assertThat(tilted.mean()).isCloseTo(20, within(1e-9));
        assertThat(tilted.values()[2]).isGreaterThan(20);
        assertThat(of(0, 1, 2).tilted(0).mean()).isZero();
    }

    @Test
    void zerosAloneStay() {
        assertThat(of(0, 0).tilted(5).mean()).isZero();
    }
}
