package io.trendloom.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.baseline.SeasonalNaive;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LiveEvaluatorTest {
    private static final LocalDate FIRST = SyntheticShop.FIRST;
    private static final LocalDate CUTOFF = FIRST.plusDays(199);
    private final ShopCalendar open = ShopCalendar.alwaysOpen(FIRST);

    @Test
    void scoresThirtyDaysAsABacktestDoes() {
        List<ItemHistory> items = items(40, 230);
        WeekdayAverage average = WeekdayAverage.fit(items, open, CUTOFF, 30, TrendRule.R);
        LiveEvaluator live = evaluator(items);

        LiveScores scores = LiveScores.of(live.sums(live.ask(average), 30));
        ModelScores backtest = new Evaluator(items, open, CUTOFF, TrendRule.R, 1)
                .score(average)
                .scores();

        assertThat(scores.items()).isEqualTo(40);
        assertThat(scores.wql()).isEqualTo(backtest.wql(), within(1e-9));
        assertThat(scores.wqlTotal()).isEqualTo(backtest.wql30(), within(1e-9));
        assertThat(scores.wape()).isEqualTo(backtest.wape(), within(1e-9));
        assertThat(scores.wapeTotal()).isEqualTo(backtest.wape30(), within(1e-9));
        assertThat(scores.bias()).isEqualTo(backtest.bias(), within(1e-9));
        assertThat(scores.coverage80()).isEqualTo(backtest.coverage80(), within(0.03));
        assertThat(scores.coverage80Total()).isEqualTo(backtest.coverage80Total(), within(1e-9));
        assertThat(scores.trend().items()).isEqualTo(40);
        assertThat(scores.trend().accuracy()).isEqualTo(backtest.trend().accuracy(), within(1e-9));
        assertThat(scores.trend().macroF1()).isEqualTo(backtest.trend().macroF1(), within(1e-9));
        assertThat(scores.trend().logLoss()).isEqualTo(backtest.trend().logLoss(), within(1e-9));
    }

    @Test
    void scoresAWeekOnceItIsOverAndReadsNoDayAfterIt() {
        List<ItemHistory> whole = items(20, 230);
        List<ItemHistory> week =
                whole.stream().map(item -> item.asOf(CUTOFF.plusDays(7))).toList();
        List<ItemForecast> forecasts = evaluator(whole).ask(new SeasonalNaive(30, TrendRule.R));

        LiveSums sums = evaluator(week).sums(forecasts, 7);

        assertThat(sums).isEqualTo(evaluator(whole).sums(forecasts, 7));
        assertThat(sums.days().count()).isEqualTo(20 * 7);
        assertThat(sums.total().sold())
                .isEqualTo(sums.days().sold(), within(1e-9))
                .isPositive();
        assertThat(LiveScores.of(sums).trend()).isNull();
    }

    @Test
    void expectsOverFourWeeksWhatTheWeeksAddUpTo() {
        LiveEvaluator live = evaluator(items(5, 230));
        List<ItemForecast> forecasts = live.ask(new SeasonalNaive(30, TrendRule.R));

        double weeks = forecasts.stream()
                .flatMap(item -> item.weeks().stream())
                .mapToDouble(week -> week.mean())
                .sum();

        assertThat(live.sums(forecasts, 28).total().expected()).isEqualTo(weeks, within(1e-9));
    }

    @Test
    void judgesTrendsByTheRuleThatTheModelLearned() {
        List<ItemHistory> items = items(30, 230);
        List<ItemForecast> forecasts = evaluator(items).ask(new SeasonalNaive(30, TrendRule.R));
        LiveEvaluator other = new LiveEvaluator(HeldOut.after(items, open, CUTOFF), new TrendRule(1.01, 0.99, 0.75, 1));

        LiveSums sums = other.sums(forecasts, 28);

        assertThat(sums.total()).isEqualTo(evaluator(items).sums(forecasts, 28).total());
        assertThat(sums.trend())
                .isNotEqualTo(evaluator(items).sums(forecasts, 28).trend());
    }

    @Test
    void addsUpOverPartsOfAShop() {
        List<ItemHistory> items = items(30, 230);
        List<ItemForecast> forecasts = evaluator(items).ask(new SeasonalNaive(30, TrendRule.R));

        LiveSums parts = evaluator(items.subList(0, 10))
                .sums(forecasts.subList(0, 10), 28)
                .plus(evaluator(items.subList(10, 30)).sums(forecasts.subList(10, 30), 28))
                .plus(LiveSums.NONE);
        LiveSums whole = evaluator(items).sums(forecasts, 28);

        assertThat(parts.items()).isEqualTo(whole.items());
        assertThat(parts.total().loss()).isEqualTo(whole.total().loss(), within(1e-6));
        assertThat(parts.trend().named()).isEqualTo(whole.trend().named());
    }

    @Test
    void leavesOutAnItemThatHadStoppedSelling() {
        double[] units = new double[230];
        units[100] = 5;
        ItemHistory stopped =
                ItemHistory.of("stopped", FIRST).sales(units, units).build();
        LiveEvaluator live = evaluator(List.of(stopped));

        assertThat(live.sums(live.ask(new SeasonalNaive(30, TrendRule.R)), 7)).isEqualTo(LiveSums.NONE);
        assertThat(LiveScores.of(LiveSums.NONE).wql()).isZero();
    }

    private LiveEvaluator evaluator(List<ItemHistory> items) {
        return new LiveEvaluator(HeldOut.after(items, open, CUTOFF), TrendRule.R);
    }

    private static List<ItemHistory> items(int count, int days) {
        SplittableRandom random = new SplittableRandom(7);
        List<ItemHistory> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] units =
                    random.doubles(days, 0, 2.0 + i % 6).map(Math::floor).toArray();
            items.add(ItemHistory.of("item-" + i, FIRST).sales(units, units).build());
        }
        return items;
    }
}
