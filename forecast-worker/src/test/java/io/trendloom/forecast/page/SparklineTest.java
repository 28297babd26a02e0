package io.trendloom.forecast.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void drawsWhatWasSoldAndWhatIsExpected() {
        Sparkline line = new Sparkline(List.of(0d, 10d), List.of(5d), List.of(0d), List.of(10d));

        assertThat(line.svg())
                .contains("<title>Units a week: 10 in the last, 5 expected in the next</title>")
                .contains("class=\"sold\" points=\"2.0,30.0 80.0,2.0\"")
                .contains("class=\"expected\" points=\"80.0,2.0 158.0,16.0\"")
                .contains("class=\"band\" points=\"158.0,2.0 158.0,30.0\"");
    }

    @Test
    void isThereForAnItemWithoutSales() {
        Sparkline line = new Sparkline(List.of(), List.of(), List.of(), List.of());

        assertThat(line.svg()).contains("No sales yet").doesNotContain("NaN");
    }
}
