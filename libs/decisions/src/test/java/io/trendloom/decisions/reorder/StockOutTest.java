package io.trendloom.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.forecast.ItemForecast;
import org.junit.jupiter.api.Test;

class StockOutTest {
    private final ItemForecast two = Forecasts.uniform("A1", 2);

    @Test
    void isTheDayOnWhichTheMedianOfDemandPassesStock() {
        assertThat(StockOut.day(two, 5)).isEqualTo(Forecasts.CUTOFF.plusDays(3));
        assertThat(StockOut.day(two, 59)).isEqualTo(Forecasts.CUTOFF.plusDays(30));
    }

    @Test
    void anEmptyShelfIsOutFromTheNextDayOn() {
        assertThat(StockOut.day(two, 0)).isEqualTo(Forecasts.CUTOFF.plusDays(1));
    }

    @Test
    void stockThatLastsHasNoDay() {
        assertThat(StockOut.day(two, 61)).isNull();
    }

    @Test
    void theProbabilityIsThatOfMoreDemandThanStock() {
        assertThat(StockOut.probability(two, 7, 7)).isCloseTo(0.75, within(1e-9));
        assertThat(StockOut.probability(two, 14, 14)).isCloseTo(0.75, within(1e-9));
        assertThat(StockOut.probability(two, 0, 14)).isEqualTo(1);
        assertThat(StockOut.probability(two, 1000, 14)).isCloseTo(0.01, within(1e-9));
    }
}
