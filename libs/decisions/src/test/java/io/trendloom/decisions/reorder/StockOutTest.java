package io.trendloom.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;

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
}
