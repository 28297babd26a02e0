package io.trendloom.forecasting.baseline;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final int DAYS = 200;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private final List<ItemHistory> items = SyntheticShop.items(80, DAYS, 1);
    private final WeekdayAverage average = WeekdayAverage.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R);

    @Test
    void repeatsTheSameWeekday() {
        ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);
        ItemHistory item = SyntheticShop.item("a", FIRST, 9, 9, 9, 9, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7);
        ItemForecast forecast = new SeasonalNaive(30, TrendRule.R)
                .forecast(List.of(item), open, item.lastDay(), 30)
                .getFirst();
        assertThat(forecast.days().stream().limit(9).map(day -> day.quantiles().value(4)))
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 1.0, 2.0);
        assertThat(forecast.totals().getFirst().quantiles().at(0.5)).isEqualTo(28);
    }

    @Test
    void averagesTheLastFourWeeks() {
        ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);
        double[] units = new double[91];
        for (int t = 0; t < units.length; t++) {
            units[t] = t < 63 ? 1 : 4;
        }
        ItemHistory item = SyntheticShop.item("a", FIRST, units);
        ItemForecast forecast = WeekdayAverage.fit(List.of(item), open, item.lastDay(), 30, TrendRule.R)
                .forecast(List.of(item), open, item.lastDay(), 30)
                .getFirst();
        assertThat(forecast.days().getFirst().mean()).isCloseTo(4, within(1e-9));
        // 63 days of weight 1 sold 1, 28 days of weight 3 sold 4: 43 % of the weight is at 1
        assertThat(forecast.days().getFirst().quantiles().at(0.4)).isCloseTo(1, within(1e-9));
        assertThat(forecast.days().getFirst().quantiles().at(0.5)).isCloseTo(4, within(1e-9));
    }

    @Test
    void learnsTheWeekdayProfile() {
        List<Double> profile = average.parameters().weekdayProfile();
        assertThat(profile.get(0)).isCloseTo(1.4, within(0.15));
        assertThat(profile.get(4)).isCloseTo(0.57, within(0.1));
    }

    @Test
    void totalsHoldWhatTheyPromiseOnALevelShop() {
        List<ItemHistory> future = SyntheticShop.items(300, DAYS, 1);
        LocalDate then = CUTOFF.minusDays(30);
        List<ItemForecast> forecasts =
                WeekdayAverage.fit(future, CALENDAR, then, 30, TrendRule.R).forecast(future, CALENDAR, then, 30);
        long inside = 0;
        for (int i = 0; i < future.size(); i++) {
            double sold = future.get(i).units(then.toEpochDay() + 1, then.toEpochDay() + 30);
            var quantiles = forecasts.get(i).totals().get(2).quantiles();
            inside += sold >= quantiles.at(0.1) && sold <= quantiles.at(0.9) ? 1 : 0;
        }
        assertThat(inside / 300.0).isBetween(0.72, 0.9);
    }

    @Test
    void forecastsAnUnsoldItemFromTheLaunches() {
        ItemForecast forecast = average.forecast(List.of(SyntheticShop.unsold("new", CUTOFF)), CALENDAR, CUTOFF, 30)
                .getFirst();
        assertThat(forecast.coldStart()).isTrue();
        assertThat(forecast.totals().getLast().quantiles().at(0.5)).isPositive();
        assertThat(forecast.trend().probabilities().of(TrendClass.GROWTH)).isGreaterThan(0.25);
        ItemForecast naive = new SeasonalNaive(30, TrendRule.R)
                .forecast(List.of(SyntheticShop.unsold("new", CUTOFF)), CALENDAR, CUTOFF, 30)
                .getFirst();
        assertThat(naive.coldStart()).isTrue();
        assertThat(naive.totals().getLast().quantiles().values()).containsOnly(0);
    }

    @Test
    void forecastsAnEmptyShop() {
        ItemForecast forecast = WeekdayAverage.fit(List.of(), CALENDAR, CUTOFF, 30, TrendRule.R)
                .forecast(List.of(SyntheticShop.unsold("new", CUTOFF)), CALENDAR, CUTOFF, 7)
                .getFirst();
        assertThat(forecast.days()).hasSize(7);
        assertThat(forecast.totals().getLast().quantiles().values()).containsOnly(0);
    }

    @Test
    void readsNothingPastItsCutoff() {
        LocalDate then = CUTOFF.minusDays(30);
        List<ItemHistory> known = items.stream().map(item -> item.asOf(then)).toList();
        for (Forecaster forecaster : List.of(new SeasonalNaive(30, TrendRule.R), average)) {
            assertThat(forecaster.forecast(items, CALENDAR, then, 30))
                    .isEqualTo(forecaster.forecast(known, CALENDAR, then, 30));
        }
        assertThat(WeekdayAverage.fit(items, CALENDAR, then, 30, TrendRule.R).parameters())
                .isEqualTo(WeekdayAverage.fit(known, CALENDAR, then, 30, TrendRule.R)
                        .parameters());
    }

    @Test
    void refusesALongerHorizonThanItsOwn() {
        assertThatThrownBy(() -> average.forecast(items, CALENDAR, CUTOFF, 31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon (31 days) must be from 1 to 30");
    }
}
