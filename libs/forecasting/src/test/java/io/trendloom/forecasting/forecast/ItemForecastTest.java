package io.trendloom.forecasting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ItemForecastTest {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 7, 31);
    private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};
    private final ShopCalendar calendar = new ShopCalendar(CUTOFF.minusDays(60), Set.of(DayOfWeek.SATURDAY), Set.of());
    private final ItemHistory history = SyntheticShop.item("a", CUTOFF.minusDays(39), filled(40, 10));

    private ItemForecast forecast(double mean, double... periods) {
        return forecast(history, mean, periods);
    }

    private ItemForecast forecast(ItemHistory history, double mean, double... periods) {
        double[][] days = new double[30][];
        Arrays.setAll(days, i -> filled(QuantileLevels.DAILY, mean));
        double[][] dayTrend = new double[30][];
        Arrays.fill(dayTrend, EQUAL);
        double[][] totals = new double[7][];
        Arrays.setAll(totals, i -> filled(QuantileLevels.TOTALS, periods[i]));
        return new ForecastAssembly(calendar, CUTOFF, TrendLabels.of(EQUAL))
                .assemble(history, new RawForecast(days, filled(30, mean), totals, EQUAL, dayTrend));
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void sellsNothingOnClosedDays() {
        DayForecast saturday = forecast(3, 20, 40, 80, 20, 20, 20, 20).days().get(5);
        assertThat(saturday.day().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(saturday.open()).isFalse();
        assertThat(saturday.quantiles().values()).containsOnly(0);
        assertThat(saturday.mean()).isZero();
    }

    @Test
    void expectsOfAPeriodWhatItsDaysExpect() {
        ItemForecast forecast = forecast(3, 20, 40, 80, 20, 20, 20, 20);
        assertThat(forecast.totals()).extracting(PeriodForecast::mean).containsExactly(18.0, 36.0, 78.0);
        assertThat(forecast.weeks()).extracting(PeriodForecast::mean).containsExactly(18.0, 18.0, 18.0, 18.0);
        assertThat(forecast.weeks().get(3).from()).isEqualTo(CUTOFF.plusDays(22));
        assertThat(forecast.totals().get(2).to()).isEqualTo(CUTOFF.plusDays(30));
    }

    @Test
    void capsEveryTotal() {
        // largest 30-day total so far: 300, cap 455
        ItemForecast forecast = forecast(3, 20, 40, 1e9, 20, 20, 20, 20);
        assertThat(forecast.totals().get(2).quantiles().values()).containsOnly(455);
    }

    @Test
    void capsWhatIsNewOnSaleByItsPace() {
        // 100 units in 10 days, at that pace 300 in 30
        ItemHistory fresh = SyntheticShop.item("b", CUTOFF.minusDays(9), filled(10, 10));
        assertThat(forecast(fresh, 3, 20, 40, 1e9, 20, 20, 20, 20)
                        .totals()
                        .get(2)
                        .quantiles()
                        .values())
                .containsOnly(455);
        // 30 units on one day, no more than a week's: 30 × 30 / 7
        ItemHistory first = SyntheticShop.item("c", CUTOFF, 30);
        assertThat(forecast(first, 3, 20, 40, 1e9, 20, 20, 20, 20)
                        .totals()
                        .get(2)
                        .quantiles()
                        .value(0))
                .isCloseTo(1.5 * 30 * 30 / 7 + 5, within(1e-9));
    }

    @Test
    void liftsATotalToTheShorterOne() {
        ItemForecast forecast = forecast(3, 20, 15, 80, 20, 20, 20, 20);
        assertThat(forecast.totals().get(1).quantiles().values()).containsOnly(20);
    }

    @Test
    void readsBetweenTotalsByExpectedDemand() {
        ItemForecast forecast = forecast(3, 20, 40, 80, 20, 20, 20, 20);
        assertThat(forecast.demandOver(7).value(0)).isEqualTo(20);
        // day 1 holds 3 of the 18 expected in the first seven days
        assertThat(forecast.demandOver(1).value(0)).isCloseTo(20.0 / 6, within(1e-9));
        // day 6 is a Saturday and adds nothing
        assertThat(forecast.demandOver(6).value(0))
                .isEqualTo(forecast.demandOver(5).value(0));
        assertThat(forecast.demandOver(9).value(3)).isCloseTo(20 + 20 * 6 / 18.0, within(1e-9));
    }

    @Test
    void refusesDaysBeyondItsHorizon() {
        ItemForecast forecast = forecast(3, 20, 40, 80, 20, 20, 20, 20).withHorizon(10);
        assertThat(forecast.days()).hasSize(10);
        assertThatThrownBy(() -> forecast.demandOver(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1 to 10");
    }

    @Property(tries = 200)
    void moreDaysNeverMeanLess(
            @ForAll @DoubleRange(max = 20) double mean, @ForAll @Size(7) List<@DoubleRange(max = 500) Double> periods) {
        ItemForecast forecast =
                forecast(mean, periods.stream().mapToDouble(Double::doubleValue).toArray());
        double[] before = new double[QuantileLevels.TOTALS];
        for (int days = 1; days <= 30; days++) {
            double[] values = forecast.demandOver(days).values();
            for (int i = 0; i < values.length; i++) {
                assertThat(values[i]).isGreaterThanOrEqualTo(before[i] - 1e-9);
            }
            before = values;
        }
    }

    @Property(tries = 200)
    void quantilesNeverFall(@ForAll @Size(9) List<@DoubleRange(min = -5, max = 50) Double> values) {
        Quantiles quantiles =
                Quantiles.ofDay(values.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(quantiles.values()).isSorted();
        assertThat(quantiles.value(0)).isNotNegative();
        assertThat(quantiles.at(0.35)).isBetween(quantiles.value(2), quantiles.value(3));
    }
}
