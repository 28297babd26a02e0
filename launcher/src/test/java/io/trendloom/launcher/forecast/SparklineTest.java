package io.trendloom.launcher.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SparklineTest {

    private static String bars(double largest, Double... values) {
        return Sparkline.of(Arrays.asList(values), largest);
    }

    @Test
    void zeroIsTheLowestBarAndTheLargestTheHighest() {
        assertThat(bars(70, 0.0, 10.0, 35.0, 60.0, 70.0)).isEqualTo("▁▂▅▇█");
    }

    @Test
    void anUnknownValueIsAGap() {
        assertThat(bars(1, 1.0, null, 0.0)).isEqualTo("█ ▁");
    }

    @Test
    void valuesBeyondTheEndsStayInTheRow() {
        assertThat(bars(10, -5.0, 20.0)).isEqualTo("▁█");
    }

    @Test
    void noValuesAreNoBars() {
        assertThat(bars(1)).isEmpty();
    }
}
