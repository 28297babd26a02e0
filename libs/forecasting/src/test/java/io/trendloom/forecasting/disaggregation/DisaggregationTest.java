package io.trendloom.forecasting.disaggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DisaggregationTest {
    private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};
    private static final LocalDate FIRST = SyntheticShop.FIRST;
    private static final LocalDate CUTOFF = FIRST.plusDays(99);
    private final ShopCalendar calendar = ShopCalendar.alwaysOpen(FIRST);

    /** Every fourth day 8 units; what comes after 100 days is another. */
    private static ItemHistory item(int days, double later) {
        double[] units = new double[days];
        Arrays.setAll(units, i -> i > 99 ? later : i % 4 == 0 ? 8 : 0);
        return SyntheticShop.item("any", FIRST, units);
    }

    /** Days of 2 units, of 4 from the second week on, and a total around a number. */
    private static RawForecast said(double total) {
        double[][] days = new double[30][];
        double[] means = new double[30];
        Arrays.setAll(means, i -> i < 7 ? 2 : 4);
        Arrays.setAll(days, i -> filled(QuantileLevels.DAILY, means[i]));
        double[][] periods = new double[Period.ALL.size()][];
        Arrays.setAll(periods, i -> filled(QuantileLevels.TOTALS, total));
        double[][] trends = new double[30][];
        Arrays.fill(trends, EQUAL);
        return new RawForecast(days, means, periods, EQUAL, trends);
    }

    private static double[] filled(int length, double value) {
        double[] row = new double[length];
        Arrays.fill(row, value);
        return row;
    }

    private RawForecast spread(ItemHistory known, RawForecast said) {
        return Disaggregation.STANDARD.apply(known, said, calendar, CUTOFF);
    }

    @Test
    void daysAddUpToTheTotal() {
        for (double total : new double[] {1, 30, 60, 120, 900}) {
            RawForecast days = spread(item(100, 0), said(total));
            assertThat(Arrays.stream(days.means()).sum()).isCloseTo(total, within(1e-6 * total));
            assertThat(days.periods()).isEqualTo(said(total).periods());
        }
    }

    @Test
    void daysKeepTheShapeOfThePast() {
        double[] usual = spread(item(100, 0), said(60)).days()[10];
        assertThat(usual[3]).isZero();
        assertThat(usual[8]).isGreaterThan(7);
        double[] more = spread(item(100, 0), said(150)).days()[10];
        assertThat(more[3]).isGreaterThan(usual[5]);
    }

    @Test
    void daysFollowWhatMethodsExpectFromDayToDay() {
        RawForecast days = spread(item(100, 0), said(60));
        assertThat(days.means()[7]).isCloseTo(2 * days.means()[6], within(1e-9));
        assertThat(days.days()[7][8]).isCloseTo(2 * days.days()[6][8], within(1e-9));
    }

    @Test
    void anItemWithoutPastIsAsMethodsSay() {
        ItemHistory unsold = SyntheticShop.item("new", CUTOFF.plusDays(1), new double[0]);
        RawForecast days = spread(unsold, said(60));
        assertThat(Arrays.stream(days.means()).sum()).isCloseTo(60, within(1e-6));
    }

    @Test
    void nothingAfterTheCutoffIsRead() {
        assertThat(spread(item(130, 1000), said(60)).days())
                .isEqualTo(spread(item(130, 0), said(60)).days());
    }

    @Test
    void nothingSoldIsNothingExpected() {
        RawForecast none = spread(SyntheticShop.item("dead", FIRST, new double[100]), said(0));
        assertThat(none.means()).containsOnly(0);
        assertThat(Arrays.stream(none.days()).flatMapToDouble(Arrays::stream)).containsOnly(0.0);
    }

    @Test
    void aDecayOfZeroIsRefused() {
        assertThatThrownBy(() -> new Disaggregation(0, 7)).hasMessageContaining("0.0 days");
    }
}
