package io.trendloom.forecasting.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};
    private static final LocalDate FIRST = SyntheticShop.FIRST;
    private static final LocalDate CUTOFF = FIRST.plusDays(59);
    private final ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);

    /** Items that sell a level 50 × e^(N/2) a day throughout the 30 days. */
    private static List<ItemHistory> items(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double[] units = new double[90];
                    Arrays.fill(units, 50 * Math.exp(random.nextGaussian() / 2));
                    return SyntheticShop.item("i" + i, FIRST, units);
                })
                .toList();
    }

    /** Says every quantile between half and one and a half times too narrow a band around 50 a day. */
    private static RawForecast narrow() {
        double[][] days = new double[30][];
        double[][] trends = new double[30][];
        double[][] periods = new double[7][];
        Arrays.setAll(days, i -> band(QuantileLevels.daily(), 50));
        Arrays.fill(trends, EQUAL);
        Arrays.setAll(periods, i -> band(QuantileLevels.totals(), 50 * (i == 1 ? 14 : i == 2 ? 30 : 7)));
        double[] means = new double[30];
        Arrays.fill(means, 50);
        return new RawForecast(days, means, periods, EQUAL, trends);
    }

    private static double[] band(double[] levels, double middle) {
        return Arrays.stream(levels).map(q -> middle * (0.9 + 0.2 * q)).toArray();
    }

    private static double inside(List<ItemHistory> items, RawForecast raw) {
        long from = CUTOFF.toEpochDay() + 1;
        long inside = items.stream()
                .mapToDouble(item -> item.units(from, from + 29))
                .filter(sold -> sold >= raw.periods()[2][1] && sold <= raw.periods()[2][17])
                .count();
        return inside / (double) items.size();
    }

    @Test
    void coverageMovesToWhatIsPromised() {
        List<ItemHistory> past = items(2000, 1);
        ConformalScaling scaling = new ConformalFit(open, CUTOFF).fit(past, Collections.nCopies(past.size(), narrow()));
        List<ItemHistory> fresh = items(2000, 2);
        assertThat(inside(fresh, narrow())).isLessThan(0.2);
        assertThat(inside(fresh, scaling.apply(narrow()))).isCloseTo(0.8, within(0.06));
    }

    @Test
    void changesNothingOnNothing() {
        assertThat(new ConformalFit(open, CUTOFF).fit(List.of(), List.of())).isEqualTo(ConformalScaling.NONE);
        assertThat(ConformalScaling.NONE.apply(narrow()).periods()[2])
                .containsExactly(narrow().periods()[2], within(1e-9));
    }

    @Test
    void trustsFewItemsLittle() {
        List<ItemHistory> few = items(10, 1);
        ConformalScaling scaling = new ConformalFit(open, CUTOFF).fit(few, Collections.nCopies(few.size(), narrow()));
        assertThat(scaling.periods().get(2))
                .allSatisfy(factor -> assertThat(factor).isBetween(0.8, 1.25));
    }

    @Test
    void blendsByWeight() {
        Method low =
                (known, calendar, cutoff) -> known.stream().map(item -> flat(2)).toList();
        Method high =
                (known, calendar, cutoff) -> known.stream().map(item -> flat(8)).toList();
        CalibratedBlend blend = new CalibratedBlend(
                "blend",
                30,
                List.of(
                        new CalibratedBlend.Part(low, new Weights(1, 0, 0)),
                        new CalibratedBlend.Part(high, new Weights(2, 4, 4))),
                Combination.MEAN,
                ConformalScaling.NONE,
                TrendLabels.of(EQUAL));
        ItemForecast forecast = blend.forecast(items(1, 1), open, CUTOFF, 10).getFirst();
        assertThat(forecast.days()).hasSize(10);
        assertThat(forecast.days().getFirst().quantiles().value(4)).isCloseTo(6, within(1e-9));
        assertThat(forecast.days().getFirst().mean()).isCloseTo(6, within(1e-9));
        assertThat(forecast.totals().getFirst().quantiles().value(0)).isCloseTo(8, within(1e-9));
    }

    @Test
    void leavesOutWhoSaysNothing() {
        RawForecast periods = RawForecast.ofPeriods(flat(3).periods(), new double[] {1, 0, 0, 0});
        List<Weights> weights = List.of(new Weights(1, 0, 1), new Weights(0, 1, 1));

        RawForecast settled = mean(weights, flat(8), periods);
        assertThat(settled.days()[0][4]).isEqualTo(8);
        assertThat(settled.periods()[0][4]).isCloseTo(3, within(1e-9));
        assertThat(settled.trend()[0]).isCloseTo(0.625, within(1e-9));

        RawForecast silent = mean(weights, flat(8), RawForecast.SILENT);
        assertThat(silent.periods()[0][4]).isCloseTo(8, within(1e-9));
        assertThat(silent.trend()).containsExactly(EQUAL);
    }

    @Test
    void meansPeriodsByTheirLogarithms() {
        List<Weights> equal = List.of(Weights.of(1), Weights.of(1));

        assertThat(mean(equal, flat(0), flat(99)).periods()[0][4]).isCloseTo(9, within(1e-9));
        assertThat(mean(equal, flat(0), flat(99)).days()[0][4]).isCloseTo(49.5, within(1e-9));
    }

    private static RawForecast mean(List<Weights> weights, RawForecast one, RawForecast other) {
        return new RawMean(weights, PeriodMean.LOGARITHMIC)
                .of(List.of(List.of(one), List.of(other)))
                .getFirst();
    }

    private static RawForecast flat(double value) {
        double[][] days = new double[30][9];
        double[][] trends = new double[30][];
        double[][] periods = new double[7][21];
        double[] means = new double[30];
        for (double[] row : days) {
            Arrays.fill(row, value);
        }
        for (double[] row : periods) {
            Arrays.fill(row, value);
        }
        Arrays.fill(means, value);
        Arrays.fill(trends, EQUAL);
        return new RawForecast(days, means, periods, EQUAL, trends);
    }
}
