package io.trendloom.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On shops that are not as shops should be, each baseline that needs no past to learn from forecasts sensibly. */
class OddShopsTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    private static final int DAYS = 240;
    private static final LocalDate CUTOFF = FIRST.plusDays(DAYS - 1L);
    private static final Set<String> NEED_NO_PAST = Set.of("seasonal-naive", "weekday-average", "tsb", "ets");
    private static final ShopCalendar CALENDAR = ShopCalendar.alwaysOpen(FIRST);

    /** A shop with something odd. */
    enum Odd {
        NO_ITEM(0, i -> usual(i, DAYS)),
        ONE_ITEM(1, i -> usual(i, DAYS)),
        FEW_DAYS(30, i -> usual(i, 12)),
        ONE_DAY(30, i -> usual(i, 1)),
        NOTHING_SOLD(30, i -> units(i, new double[DAYS], 2)),
        NOTHING_KNOWN(30, i -> ItemHistory.of("item-" + i, CUTOFF.plusDays(1)).build()),
        GAP_OF_MONTHS(30, i -> units(i, without(sold(i, DAYS), 60, 180), 2)),
        GAP_TO_THE_CUTOFF(30, i -> units(i, without(sold(i, DAYS), 100, DAYS), 2)),
        A_HUNDRED_THOUSAND(30, i -> units(i, with(sold(i, DAYS), i == 3 ? 100_000 : 1), 2)),
        A_HUNDRED_THOUSAND_ON_THE_LAST_DAY(30, i -> units(i, last(sold(i, DAYS), i == 3 ? 100_000 : 1), 2)),
        FRACTIONS(
                30,
                i -> units(
                        i,
                        Arrays.stream(sold(i, DAYS))
                                .map(units -> units / 8 + 0.001)
                                .toArray(),
                        2)),
        STARTS_ON_THE_LAST_DAY(30, i -> i % 2 == 0 ? usual(i, DAYS) : usual(i, 1)),
        FREE(30, i -> units(i, sold(i, DAYS), 0)),
        SELLS_ONCE(30, i -> units(i, with(new double[DAYS], 1), 2));

        private final int items;
        private final IntFunction<ItemHistory> item;

        Odd(int items, IntFunction<ItemHistory> item) {
            this.items = items;
            this.item = item;
        }

        List<ItemHistory> shop() {
            return IntStream.range(0, items).mapToObj(item).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void areForecastSensibly(Odd odd) throws IOException {
        ShopData data = new ShopData(odd.shop(), CALENDAR, CUTOFF, List.of());
        List<ItemHistory> asked = new ArrayList<>(data.items());
        asked.add(ItemHistory.of("unknown", CUTOFF.plusDays(1)).build());
        for (Candidate model : Baselines.ALL) {
            if (NEED_NO_PAST.contains(model.name())) {
                model.fit(data, 30, 1)
                        .forecast(asked, CALENDAR, CUTOFF, 30)
                        .forEach(forecast -> assertSensible(model.name(), forecast));
            }
        }
    }

    private static void assertSensible(String model, ItemForecast forecast) {
        assertThat(forecast.days()).hasSize(30);
        for (DayForecast day : forecast.days()) {
            assertRising(model, forecast, day.quantiles(), day.mean());
            assertThat(day.trend().toArray()).doesNotContain(Double.NaN);
        }
        for (PeriodForecast total : forecast.totals()) {
            assertRising(model, forecast, total.quantiles(), total.mean());
        }
        for (PeriodForecast week : forecast.weeks()) {
            assertRising(model, forecast, week.quantiles(), week.mean());
        }
        assertThat(Arrays.stream(forecast.trend().probabilities().toArray()).sum())
                .isBetween(0.999, 1.001);
    }

    private static void assertRising(String model, ItemForecast forecast, Quantiles quantiles, double mean) {
        double[] values = quantiles.values();
        assertThat(values).as("%s of %s", model, forecast.itemId()).isSorted();
        assertThat(Arrays.stream(values))
                .as("%s of %s", model, forecast.itemId())
                .allMatch(value -> Double.isFinite(value) && value >= 0 && value < 1e6);
        assertThat(mean).as("%s of %s", model, forecast.itemId()).isFinite().isNotNegative();
    }

    private static ItemHistory usual(int number, int days) {
        double[] units = sold(number, days);
        return ItemHistory.of("item-" + number, CUTOFF.minusDays(days - 1L))
                .sales(units, Arrays.stream(units).map(sold -> 2 * sold).toArray())
                .build();
    }

    private static ItemHistory units(int number, double[] units, double price) {
        return ItemHistory.of("item-" + number, FIRST)
                .sales(units, Arrays.stream(units).map(sold -> price * sold).toArray())
                .build();
    }

    private static double[] sold(int number, int days) {
        return new Random(number).ints(days, 0, 3 + number % 5).asDoubleStream().toArray();
    }

    private static double[] without(double[] units, int from, int to) {
        Arrays.fill(units, from, to, 0);
        return units;
    }

    private static double[] with(double[] units, double order) {
        units[units.length / 2] += order;
        return units;
    }

    private static double[] last(double[] units, double order) {
        units[units.length - 1] += order;
        return units;
    }
}
