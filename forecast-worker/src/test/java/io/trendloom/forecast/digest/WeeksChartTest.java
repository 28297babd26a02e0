package io.trendloom.forecast.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecast.overview.Measure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeksChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2011, 12, 5);

    @Test
    void drawsWhatWasSoldThenWhatIsExpected() {
        WeeksChart chart = WeeksChart.of(
                new Measure(
                        0,
                        null,
                        0,
                        null,
                        null,
                        List.of(new Measure.Week(MONDAY, 50, null)),
                        List.of(new Measure.Week(MONDAY.plusDays(7), 82, 164.0))),
                DigestLanguage.EN);

        assertThat(chart.width()).isEqualTo(60);
        assertThat(chart.bars())
                .containsExactly(
                        new WeeksChart.Bar(4, "130.0", 22, "50.0", "sold", "5 December 2011", "50", null, null),
                        new WeeksChart.Bar(
                                34, "98.0", 22, "82.0", "expected", "12 December 2011", "82", "16.0", "164"));
    }

    @Test
    void aShopWithoutSalesHasFlatBars() {
        WeeksChart chart = WeeksChart.of(
                new Measure(0, null, 0, null, null, List.of(new Measure.Week(MONDAY, 0, null)), List.of()),
                DigestLanguage.ZH);

        assertThat(chart.bars().getFirst().height()).isEqualTo("0.0");
    }
}
