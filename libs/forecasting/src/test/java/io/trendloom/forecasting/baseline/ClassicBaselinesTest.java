package io.trendloom.forecasting.baseline;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.baseline.TsbState.Smoothing;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.NegativeBinomial;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassicBaselinesTest {
    private static final int DAYS = 200;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);
    private static final WeekdayProfile FLAT = new WeekdayProfile(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

    private final List<ItemHistory> items = SyntheticShop.items(60, DAYS, 1);

    @Test
    void smoothedTotalsSayNothingOfDaysAndOfItemsThatHaveNotSold() {
        SmoothedTotals totals = new SmoothedTotals(SmoothingGrid.STANDARD);
        ItemHistory sold = SyntheticShop.items(1, 100, 1).getFirst();
        ItemHistory unsold = SyntheticShop.unsold("new", sold.lastDay());

        List<RawForecast> said = totals.raw(List.of(sold, unsold), CALENDAR, sold.lastDay());

        assertThat(said.get(0).periods()).hasDimensions(7, 21);
        assertThat(said.get(0).days()).isEmpty();
        assertThat(said.get(1)).isEqualTo(RawForecast.SILENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmoothingGrid(List.of(1.5), List.of(0.0)))
                .withMessageContaining("alphas");
    }

    @Test
    void repeatingIsAsSureAsItWasRightBefore() {
        // a week of 4s, one of 1s, one of 4s: repeating is always off by 3
        double[] units = new double[21];
        Arrays.setAll(units, t -> t / 7 == 1 ? 1 : 4);
        ItemHistory item = SyntheticShop.item("a", FIRST, units);
        RepeatErrors errors = new RepeatErrors(item, OPEN, item.last());

        assertThat(errors.ofDays()).hasSize(14).containsOnly(3);
        assertThat(errors.of(new Period(0, 7))).contains(21).hasSize(8);
        assertThat(errors.spread(errors.ofDays(), new double[] {0.1, 0.5, 0.9})).containsExactly(-3, 0, 3);
        assertThat(errors.spread(new double[0], new double[] {0.1, 0.9})).containsExactly(0, 0);
        assertThat(errors.spread(new double[] {4, 1, 3, 2}, new double[] {0.25, 0.75}))
                .containsExactly(-2, 2);
    }

    @Test
    void smoothsProbabilityOnEachDayAndSizeOnSellingDays() {
        // 28 days with 4 units every second day: 14 of 28 sold, smoothed 15 / 30; then 0, then 6
        double[] units = new double[30];
        Arrays.setAll(units, t -> t % 2 == 0 ? 4 : 0);
        units[28] = 0;
        units[29] = 6;
        ItemHistory item = SyntheticShop.item("a", FIRST, units);

        TsbState state = TsbState.of(item, OPEN, FLAT, item.last(), new Smoothing(0.1, 0.5));

        // .5 → .45 → .45 + .1 × .55; 4 → 4 → 4 + .5 × 2
        assertThat(state.probability()).isCloseTo(0.505, within(1e-12));
        assertThat(state.size()).isCloseTo(5, within(1e-12));
        // means 2 and 1.8, errors −2 and 4.2
        assertThat(state.squares()).isCloseTo(4 + 4.2 * 4.2, within(1e-12));
        assertThat(state.dispersion()).isCloseTo((21.64 - 3.8) / (4 + 3.24), within(1e-9));
    }

    @Test
    void countsHaveNegativeBinomialQuantiles() {
        // size 1 is geometric: probability of up to k is 1 − (2/3)^(k+1) for a mean of 2
        assertThat(NegativeBinomial.ofMoments(2, 6).quantiles(new double[] {0.3, 0.5, 0.9}))
                .containsExactly(0, 1, 5);
        // Poisson of mean 1: .368, .736, .920
        assertThat(NegativeBinomial.ofMoments(1, 1).quantiles(new double[] {0.3, 0.5, 0.9}))
                .containsExactly(0, 1, 2);
        assertThat(NegativeBinomial.ofMoments(0, 0).quantiles(new double[] {0.5}))
                .containsExactly(0);
        assertThat(NegativeBinomial.ofMoments(5_000, 5_000).quantiles(new double[] {0.5})[0])
                .isCloseTo(5_000, within(2.0));
        assertThat(NegativeBinomial.ofMoments(1e6, 1e6).quantiles(new double[] {0.5})[0])
                .isCloseTo(1e6, within(300.0));
    }

    @Test
    void levelAndWeekdayFollowTheError() {
        double[] units = new double[29];
        Arrays.setAll(units, t -> t % 7 == 0 ? 9 : 2);
        units[28] = 16;
        ItemHistory item = SyntheticShop.item("a", FIRST, units);

        EtsState state = EtsState.of(item, OPEN, item.last(), 0.1, 0.2);

        // level 3, that weekday 6 above it; the last day is 7 above both
        assertThat(state.level()).isCloseTo(3.7, within(1e-12));
        assertThat(state.mean(item.last() + 7)).isCloseTo(3.7 + 6 + 1.4, within(1e-12));
        assertThat(state.variance()).isCloseTo(49 / 29.0, within(1e-12));
    }

    @Test
    void theVarianceOfAPeriodAddsWhatEachErrorMoves() {
        EtsState state = new EtsState(3, new double[7], 0.5, 0.25, 4);
        EtsPath path = new EtsPath(state, OPEN, CUTOFF.toEpochDay());

        assertThat(path.variance(new Period(0, 1))).isCloseTo(4, within(1e-12));
        // a day ahead: its own error, and half of the one before
        assertThat(path.variance(new Period(1, 1))).isCloseTo(4 * (1 + 0.25), within(1e-12));
        assertThat(path.variance(new Period(0, 2))).isCloseTo(4 * (1 + 1.5 * 1.5), within(1e-12));
        // seven days ahead the first day's error moves the weekday too
        assertThat(path.variance(new Period(7, 1))).isCloseTo(4 * (1 + 6 * 0.25 + 0.75 * 0.75), within(1e-12));
        assertThat(path.mean(new Period(0, 7))).isCloseTo(21, within(1e-12));
    }

    @Test
    void normalQuantilesAreThoseOfTheTables() {
        assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-9));
        assertThat(Normal.quantile(0.9)).isCloseTo(1.2815515655, within(1e-8));
        assertThat(Normal.quantile(0.01)).isCloseTo(-2.3263478740, within(1e-8));
    }

    @Test
    void bothExpectAboutWhatItemsSell() {
        for (Method method : List.of(
                Tsb.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R), Ets.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R))) {
            double expected = method.raw(items, CALENDAR, CUTOFF).stream()
                    .mapToDouble(ClassicBaselinesTest::onOpenDays)
                    .sum();
            double sold = items.stream()
                    .mapToDouble(item -> item.units(item.last() - 27, item.last()) / 24)
                    .sum();
            assertThat(expected).as(method.toString()).isCloseTo(sold, within(0.05 * sold));
        }
    }

    /** Mean units of the open days of four weeks. */
    private static double onOpenDays(RawForecast raw) {
        return IntStream.range(0, 28)
                .filter(i -> CALENDAR.isOpen(CUTOFF.plusDays(i + 1L)))
                .mapToDouble(i -> raw.means()[i])
                .average()
                .orElseThrow();
    }

    @Test
    void anItemThatHasNotSoldIsForecastAsALaunch() {
        ItemHistory unsold = SyntheticShop.unsold("new", CUTOFF);
        RawForecast launch = WeekdayAverage.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R)
                .raw(List.of(unsold), CALENDAR, CUTOFF)
                .getFirst();
        assertThat(Tsb.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R)
                        .raw(List.of(unsold), CALENDAR, CUTOFF)
                        .getFirst()
                        .means())
                .isEqualTo(launch.means());
        assertThat(Ets.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R)
                        .raw(List.of(unsold), CALENDAR, CUTOFF)
                        .getFirst()
                        .means())
                .isEqualTo(launch.means());
    }
}
