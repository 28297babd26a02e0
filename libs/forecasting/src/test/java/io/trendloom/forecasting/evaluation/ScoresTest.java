package io.trendloom.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.forecast.ForecastAssembly;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.StockHistory;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final LocalDate FIRST = SyntheticShop.FIRST;
    private final ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);

    /** Says the same number of units for every day, and thirty times that for the 30 days. */
    private record Flat(double units, double[] trend) implements Forecaster {
        @Override
        public String name() {
            return "flat";
        }

        @Override
        public int longestHorizon() {
            return 30;
        }

        @Override
        public List<ItemForecast> forecast(
                List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
            double[][] days = new double[30][];
            double[][] trends = new double[30][];
            double[][] periods = new double[7][];
            Arrays.setAll(days, i -> filled(9, units));
            Arrays.fill(trends, trend);
            Arrays.setAll(periods, i -> filled(21, units * (i == 2 ? 30 : 7)));
            ForecastAssembly assembly =
                    new ForecastAssembly(calendar, cutoff, TrendLabels.of(new double[] {0.25, 0.25, 0.25, 0.25}));
            return items.stream()
                    .map(item ->
                            assembly.assemble(item, new RawForecast(days, filled(30, units), periods, trend, trends)))
                    .toList();
        }
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** 120 days in turn of 1 and 3 units, then 30 days of {@code after}. */
    private static ItemHistory item(String id, double after) {
        double[] units = new double[150];
        for (int t = 0; t < 120; t++) {
            units[t] = t % 2 == 0 ? 1 : 3;
        }
        Arrays.fill(units, 120, 150, after);
        return SyntheticShop.item(id, FIRST, units);
    }

    @Test
    void scoresAFlatForecastByHand() {
        Evaluator evaluator =
                new Evaluator(List.of(item("a", 2), item("b", 4)), open, FIRST.plusDays(119), TrendRule.R, 1);
        ModelScores scores =
                evaluator.score(new Flat(3, new double[] {0.1, 0.7, 0.1, 0.1})).scores();
        // a: 3 said, 2 sold, b: 3 said, 4 sold, mean pinball over levels .1 … .9 is .5 each, twice that is 1
        assertThat(scores.wql()).isCloseTo(60.0 / 180, within(1e-9));
        assertThat(scores.wql30()).isCloseTo(60.0 / 180, within(1e-9));
        assertThat(scores.wape()).isCloseTo(60.0 / 180, within(1e-9));
        assertThat(scores.wape30()).isCloseTo(60.0 / 180, within(1e-9));
        assertThat(scores.bias()).isZero();
        // a week apart the units always differ by 2
        assertThat(scores.mase()).isCloseTo(0.5, within(1e-9));
        assertThat(scores.coverage80()).isZero();
        // a: 2 a day after 2 a day is stable; b: 24 + 1 / 12 + 1 grows
        assertThat(scores.trend().accuracy()).isEqualTo(0.5);
        assertThat(scores.trend().logLoss()).isCloseTo(-(Math.log(0.7) + Math.log(0.1)) / 2, within(1e-9));
    }

    @Test
    void biasIsExpectedLessSoldBySold() {
        Evaluator evaluator = new Evaluator(List.of(item("a", 2)), open, FIRST.plusDays(119), TrendRule.R, 1);
        assertThat(evaluator.score(new Flat(3, filled(4, 0.25))).scores().bias())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void anItemThatRunsOutAfterTheCutoffIsNotJudged() {
        LocalDate cutoff = FIRST.plusDays(119);
        double[] units = new double[150];
        Arrays.fill(units, 0, 121, 2);
        ItemHistory runsOut = ItemHistory.of("c", FIRST)
                .sales(units, units)
                .stock(StockHistory.of(
                        List.of(new StockHistory.Observation(cutoff.plusDays(2).atStartOfDay(), false))))
                .build();
        assertThat(runsOut.isOutOfStock(cutoff.toEpochDay() + 3)).isTrue();

        assertThat(new Evaluator(List.of(item("a", 2), runsOut), open, cutoff, TrendRule.R, 1).known())
                .extracting(ItemHistory::id)
                .containsExactly("a");
    }

    @Test
    void pinballWeighsTheSideOfEachLevel() {
        // levels .1 … .9 all at 10; sold 20: 10 × .5 on average; sold 0: the same
        Quantiles flat = Quantiles.ofDay(filled(9, 10));
        assertThat(Pinball.loss(flat, 20)).isCloseTo(10, within(1e-9));
        // 1 … 9 and 5 sold: sum over q of pinball = 2 × (.1×4 + .2×3 + .3×2 + .4×1) = 4
        Quantiles rising = Quantiles.ofDay(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(Pinball.loss(rising, 5)).isCloseTo(2 * 4 / 9.0, within(1e-9));
    }

    @Test
    void drawsTiesAtRandom() {
        Quantiles mostlyZero = Quantiles.ofDay(new double[] {0, 0, 0, 0, 0, 0, 1, 2, 3});
        RandomGenerator random = new SplittableRandom(1);
        int covered = 0;
        for (int i = 0; i < 10_000; i++) {
            covered += Coverage.ofDay(mostlyZero, 0, random) ? 1 : 0;
        }
        // 0 takes the levels up to .6, of which those under .1 are outside
        assertThat(covered / 10_000.0).isCloseTo(5 / 6.0, within(0.02));
        assertThat(Coverage.ofDay(mostlyZero, 4, random)).isFalse();
        assertThat(Coverage.ofDay(mostlyZero, 2, random)).isTrue();
    }

    @Test
    void coversTotalsPlainly() {
        Quantiles total = Quantiles.ofTotal(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21});
        assertThat(Coverage.ofTotal(total, 2)).isTrue();
        assertThat(Coverage.ofTotal(total, 18)).isTrue();
        assertThat(Coverage.ofTotal(total, 1)).isFalse();
        assertThat(Coverage.ofTotal(total, 19)).isFalse();
    }

    @Test
    void scoresTrendsByHand() {
        List<TrendScores.Case> cases = List.of(
                seen(TrendClass.GROWTH, TrendClass.GROWTH, 0.65),
                seen(TrendClass.GROWTH, TrendClass.DECLINE, 0.55),
                seen(TrendClass.DECLINE, TrendClass.DECLINE, 0.55),
                seen(TrendClass.STABLE, TrendClass.GROWTH, 0.35));
        TrendScores scores = TrendScores.of(cases);
        assertThat(scores.accuracy()).isEqualTo(0.5);
        TrendScores.PerClass growth = scores.perClass().get("growth");
        assertThat(growth.precision()).isEqualTo(0.5);
        assertThat(growth.recall()).isEqualTo(0.5);
        assertThat(scores.perClass().get("decline").f1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(scores.perClass().get("volatile").f1()).isZero();
        assertThat(scores.macroF1()).isCloseTo((0.5 + 0 + 2 / 3.0 + 0) / 4, within(1e-9));
        // bins: .6 one right of .65; .5 one right of two at .55; .3 none of .35
        assertThat(scores.ece()).isCloseTo((0.35 + 0.1 + 0.35) / 4, within(1e-9));
        assertThat(scores.reliability()).hasSize(10);
        assertThat(scores.reliability().get(5)).isEqualTo(new ReliabilityBin(2, 0.55, 0.5));
        assertThat(scores.reliability().getFirst()).isEqualTo(new ReliabilityBin(0, 0, 0));
    }

    @Test
    void addsBinsOfCutoffsUpByTheirItems() {
        TrendScores one = TrendScores.of(List.of(seen(TrendClass.GROWTH, TrendClass.GROWTH, 0.5)));
        TrendScores other = TrendScores.of(List.of(
                seen(TrendClass.GROWTH, TrendClass.DECLINE, 0.5),
                seen(TrendClass.GROWTH, TrendClass.DECLINE, 0.5),
                seen(TrendClass.GROWTH, TrendClass.GROWTH, 0.5)));

        assertThat(TrendScores.mean(List.of(one, other)).reliability().get(5))
                .isEqualTo(new ReliabilityBin(4, 0.5, 0.5));
    }

    private static TrendScores.Case seen(TrendClass seen, TrendClass label, double sure) {
        double[] probabilities = filled(4, (1 - sure) / 3);
        probabilities[label.ordinal()] = sure;
        return new TrendScores.Case(seen, label, probabilities);
    }

    @Test
    void admitsSettledItemsOnly() {
        long cutoff = FIRST.toEpochDay() + 119;
        assertThat(Eligibility.SETTLED.admits(item("a", 2), cutoff)).isTrue();
        assertThat(Eligibility.SETTLED.admits(item("a", 2), cutoff - 30)).isFalse();
        assertThat(Eligibility.YOUNG.admits(item("a", 2), cutoff - 30)).isTrue();
        double[] stopped = filled(120, 0);
        Arrays.fill(stopped, 0, 92, 1);
        assertThat(Eligibility.SETTLED.admits(SyntheticShop.item("s", FIRST, stopped), cutoff))
                .isFalse();
        List<ItemHistory> few = List.of(item("a", 2));
        assertThat(Eligibility.strictest(few, cutoff)).isEqualTo(Eligibility.ANY);
        List<ItemHistory> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(item("i" + i, 2));
        }
        assertThat(Eligibility.strictest(many, cutoff)).isEqualTo(Eligibility.SETTLED);
    }
}
