package io.trendloom.forecasting.backtest;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.backtest.BacktestReport.Model;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final int DAYS = 260;
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
    private static final List<ItemHistory> ITEMS = SyntheticShop.items(40, DAYS, 1);
    private static final BacktestPlan PLAN = new BacktestPlan(BacktestPlan.before(LAST, 2, 30), 30, 7);
    private static final List<Candidate> MODELS = Baselines.ALL.subList(0, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    @Test
    void putsCutoffsAHorizonApartBeforeTheLastDay() {
        assertThat(BacktestPlan.before(LocalDate.of(2011, 12, 8), 4, 30))
                .containsExactly(
                        LocalDate.of(2011, 8, 10),
                        LocalDate.of(2011, 9, 9),
                        LocalDate.of(2011, 10, 9),
                        LocalDate.of(2011, 11, 8));
    }

    @Test
    void reportsMeansOfTheCutoffs() throws IOException {
        BacktestReport report = run(ITEMS, new ArrayList<>());

        assertThat(report.windows()).hasSize(2);
        assertThat(report.models()).containsOnlyKeys("seasonal-naive", "weekday-average");
        Model average = model(report, "weekday-average");
        List<ModelScores> each = List.copyOf(average.byCutoff().values());
        assertThat(average.byCutoff())
                .containsOnlyKeys(
                        LAST.minusDays(60).toString(), LAST.minusDays(30).toString());
        assertThat(average.scores().wql())
                .isCloseTo((each.get(0).wql() + each.get(1).wql()) / 2, within(1e-12));
        assertThat(average.scores().trend().perClass().values().stream()
                        .mapToInt(seen -> seen.named().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .sum())
                .isEqualTo(average.scores().trend().items());
    }

    @Test
    void intervalsHoldTheValueAndTellABetterModelFromAWorse() throws IOException {
        Model average = model(run(ITEMS, new ArrayList<>()), "weekday-average");

        average.intervals()
                .forEach((name, interval) ->
                        assertThat(interval.value()).as(name).isBetween(interval.low() - 1e-9, interval.high() + 1e-9));
        Interval ratio = Objects.requireNonNull(average.against().get("seasonal-naive"))
                .ratios()
                .get("wql");
        assertThat(Objects.requireNonNull(ratio).high()).isLessThan(1);
    }

    @Test
    void ofAModelThatTellsNoDemandOnlyTrendsAreReported() throws IOException {
        List<Candidate> models = List.of(MODELS.getFirst(), new TrendsOnly(MODELS.get(1)));
        BacktestReport report = new Backtest(PLAN, models, Unlearned.ENDS, BacktestListener.NONE, CLOCK).run(of(ITEMS));

        Model trends = model(report, "trends-only");
        JsonNode json = new ObjectMapper().valueToTree(trends);
        assertThat(json.path("trend").path("macroF1").asDouble()).isPositive();
        assertThat(json.properties()).extracting(Map.Entry::getKey).doesNotContain("wql", "mase", "coverage80");
        assertThat(trends.intervals()).containsOnlyKeys("trendAccuracy", "trendLogLoss", "macroF1");
        assertThat(Objects.requireNonNull(trends.against().get("seasonal-naive"))
                        .ratios())
                .containsOnlyKeys("trendLogLoss");
        assertThat(Objects.requireNonNull(
                                model(report, "seasonal-naive").against().get("trends-only"))
                        .ratios())
                .containsOnlyKeys("trendLogLoss");
    }

    @Test
    void tellsWhatMovesForecastsAtTheLastCutoffWhereAsked() throws IOException {
        BacktestPlan plan = new BacktestPlan(PLAN.cutoffs(), PLAN.horizon(), TrendRule.R, PLAN.seed(), 3);

        BacktestReport report = new Backtest(plan, MODELS, Unlearned.ENDS, BacktestListener.NONE, CLOCK).run(of(ITEMS));

        Importance importance =
                Objects.requireNonNull(model(report, "weekday-average").importance());
        assertThat(importance.cutoff()).isEqualTo(LAST.minusDays(30).toString());
        assertThat(importance.items()).isEqualTo(3);
        assertThat(importance.groups())
                .containsOnlyKeys("history", "price", "calendar", "reviews", "text", "signals")
                .containsEntry("text", new Importance.Group(0, 0));
        assertThat(importance.groups().get("history").total()).isPositive();
        assertThat(model(run(ITEMS, new ArrayList<>()), "weekday-average").importance())
                .isNull();
    }

    @Test
    void nothingAfterACutoffChangesItsForecasts() throws IOException {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        run(ITEMS, before);
        LocalDate first = PLAN.cutoffs().getFirst();

        run(ITEMS.stream().map(item -> poisonedAfter(item, first)).toList(), after);

        String cutoff = "cutoff=" + first;
        List<String> early =
                before.stream().filter(text -> text.contains(cutoff)).toList();
        assertThat(early).isNotEmpty();
        assertThat(after.stream().filter(text -> text.contains(cutoff)).toList())
                .isEqualTo(early);
    }

    @Test
    void judgesAsRestatedButForecastsAsKnown() throws IOException {
        LocalDate cutoff = PLAN.cutoffs().getFirst();
        List<Double> heard = new ArrayList<>();
        ShopHistory shop = new ShopHistory() {
            @Override
            public ShopData known(LocalDate day) {
                return new ShopData(ITEMS, CALENDAR, day, List.of());
            }

            @Override
            public HeldOut heldOut(LocalDate day) {
                return new HeldOut(
                        ITEMS.stream().map(item -> poisonedAfter(item, cutoff)).toList(), ITEMS, CALENDAR, day);
            }
        };
        BacktestReport report =
                new Backtest(PLAN, MODELS, Unlearned.ENDS, listener(heard, new ArrayList<>()), CLOCK).run(shop);

        assertThat(model(report, "weekday-average").scores().bias()).isLessThan(-0.9);
        assertThat(heard).allSatisfy(mean -> assertThat(mean).isLessThan(30));
    }

    @Test
    void refusesWhatCannotBeJudged() {
        assertThatThrownBy(() -> new BacktestPlan(List.of(LAST), 29, 1)).hasMessageContaining("29 days");
        assertThatThrownBy(() -> new BacktestPlan(List.of(), 30, 1)).hasMessageContaining("at least one cutoff");
        assertThatThrownBy(() -> BacktestPlan.before(LAST, 0, 30)).hasMessageContaining("(0)");
        BacktestPlan late = new BacktestPlan(List.of(LAST.minusDays(10)), 30, 1);
        assertThatThrownBy(
                        () -> new Backtest(late, MODELS, Unlearned.ENDS, BacktestListener.NONE, CLOCK).run(of(ITEMS)))
                .hasMessageContaining("No item");
    }

    @Test
    void leavesAModelOutThatCannotBeLearnedUnlessItWasAskedFor() throws IOException {
        List<Candidate> models = Baselines.ALL.stream()
                .filter(model -> List.of("seasonal-naive", "gbm").contains(model.name()))
                .toList();
        BacktestPlan early = new BacktestPlan(List.of(FIRST.plusDays(70)), 30, 7);

        BacktestReport report = new Backtest(early, models, Unlearned.LEFT_OUT, BacktestListener.NONE, CLOCK)
                .run(of(ITEMS.subList(0, 9)));

        assertThat(report.models()).containsOnlyKeys("seasonal-naive");
        assertThat(report.leftOut().get("gbm")).contains("at least 200 pairs");
        assertThatThrownBy(() -> new Backtest(early, models, Unlearned.ENDS, BacktestListener.NONE, CLOCK)
                        .run(of(ITEMS.subList(0, 9))))
                .isInstanceOf(CannotLearnException.class);
    }

    /** A model of which only the trends count. */
    private record TrendsOnly(Candidate model) implements Candidate {
        @Override
        public String name() {
            return "trends-only";
        }

        @Override
        public boolean tellsDemand() {
            return false;
        }

        @Override
        public Forecaster fit(ShopData data, int horizon, long seed) throws IOException {
            return model.fit(data, horizon, seed);
        }
    }

    private static BacktestReport run(List<ItemHistory> items, List<String> forecasts) throws IOException {
        return new Backtest(PLAN, MODELS, Unlearned.ENDS, listener(new ArrayList<>(), forecasts), CLOCK).run(of(items));
    }

    private static BacktestListener listener(List<Double> means, List<String> forecasts) {
        return new BacktestListener() {
            @Override
            public void begins(String model, LocalDate cutoff) {}

            @Override
            public void forecasted(String model, LocalDate cutoff, List<ItemForecast> answers) {
                answers.forEach(answer -> {
                    forecasts.add(model + answer);
                    answer.days().forEach(day -> means.add(day.mean()));
                });
            }
        };
    }

    private static ShopHistory of(List<ItemHistory> items) {
        return new ShopHistory() {
            @Override
            public ShopData known(LocalDate cutoff) {
                return new ShopData(items, CALENDAR, cutoff, List.of());
            }

            @Override
            public HeldOut heldOut(LocalDate cutoff) {
                return HeldOut.after(items, CALENDAR, cutoff);
            }
        };
    }

    private static Model model(BacktestReport report, String name) {
        return Objects.requireNonNull(report.models().get(name));
    }

    private static ItemHistory poisonedAfter(ItemHistory item, LocalDate cutoff) {
        double[] units = LongStream.rangeClosed(item.first(), item.last())
                .mapToDouble(day -> day > cutoff.toEpochDay() ? 1_000 : item.units(day))
                .toArray();
        double[] revenue = LongStream.rangeClosed(item.first(), item.last())
                .mapToDouble(day -> day > cutoff.toEpochDay() ? 9e6 : item.revenue(day, day))
                .toArray();
        return ItemHistory.of(item.id(), item.firstDay()).sales(units, revenue).build();
    }
}
