package io.trendloom.forecasting.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendLabelsTest {
    private static final double[] LIKELY_FOR_ALL = {0.25, 0.45, 0.15, 0.15};
    private static final double[] ITEM = {0.38, 0.42, 0.1, 0.1};

    @Test
    void aClassThatIsLikelyForAllNeedsMore() {
        assertThat(TrendLabels.of(LIKELY_FOR_ALL).label(ITEM)).isEqualTo(TrendClass.GROWTH);
    }

    @Test
    void argmaxNamesTheMostProbable() {
        assertThat(TrendLabels.argmax().label(ITEM)).isEqualTo(TrendClass.STABLE);
    }
}
