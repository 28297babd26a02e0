package io.trendloom.decisions.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.decisions.simulation.ReorderTrialReport.Step;
import io.trendloom.decisions.simulation.ReorderTrialReport.Way;
import io.trendloom.forecasting.backtest.BacktestPlan;
import io.trendloom.forecasting.backtest.Baselines;
import io.trendloom.forecasting.backtest.Candidate;
import io.trendloom.forecasting.backtest.ShopHistory;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReorderTrialTest {
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    private static final int DAYS = 330;
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
    private static final ShopCalendar CALENDAR = ShopCalendar.alwaysOpen(FIRST);
    private static final BacktestPlan PLAN = new BacktestPlan(BacktestPlan.before(LAST, 2, 30), 30, 1);
    private static final Candidate AVERAGE = Baselines.ALL.stream()
            .filter(candidate -> candidate.name().equals("weekday-average"))
            .findFirst()
            .orElseThrow();

    /** Items that sell at random around a level of their own, from some day on another. */
    private static ShopHistory shop(LocalDate changes, double factor) {
        List<ItemHistory> items = IntStream.range(0, 30)
                .mapToObj(number -> {
                    Random random = new Random(number);
                    double[] units = new double[DAYS];
                    for (int i = 0; i < DAYS; i++) {
                        double mean = (1 + number % 5) * (FIRST.plusDays(i).isBefore(changes) ? 1 : factor);
                        units[i] = Math.floor(-mean * Math.log(1 - random.nextDouble()));
                    }
                    return ItemHistory.of("item-" + number, FIRST)
                            .sales(units, units)
                            .build();
                })
                .toList();
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

    private static ReorderTrialReport run(ShopHistory shop) throws IOException {
        return new ReorderTrial(PLAN, new StockSimulation(7, 7), (model, cutoff) -> {}).run(shop, AVERAGE);
    }

    @Test
    void higherLevelsServeMoreWithMoreStock() throws IOException {
        ReorderTrialReport report = run(shop(LAST.plusDays(1), 1));
        assertThat(report.items()).isEqualTo(30);
        assertThat(report.days()).isEqualTo(60);
        assertThat(report.ways())
                .extracting(Way::name)
                .satisfies(names -> assertThat(names.getFirst()).isEqualTo("weekday-average"))
                .anySatisfy(name -> assertThat(name).startsWith("moving average of"))
                .anySatisfy(name -> assertThat(name).startsWith("fixed (s, S)"));
        for (Way way : report.ways()) {
            assertThat(way.curve()).extracting(Step::fillRate).isSorted();
            assertThat(way.curve()).extracting(Step::stock).isSorted();
            assertThat(way.curve().getLast().fillRate()).isGreaterThan(0.97);
        }
    }

    @Test
    void aServiceLevelIsKeptAboutAsPromised() throws IOException {
        Step nine = run(shop(LAST.plusDays(1), 1)).ways().getFirst().curve().stream()
                .filter(step -> step.setting() == 0.9)
                .findFirst()
                .orElseThrow();
        assertThat(nine.fillRate()).isBetween(0.9, 1.0);
    }

    @Test
    void comparesAtEqualFillRatesAndAtEqualStock() throws IOException {
        ReorderTrialReport report = run(shop(LAST.plusDays(1), 1));
        assertThat(report.comparisons())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.stock().value())
                        .isBetween(each.stock().low(), each.stock().high()))
                .allSatisfy(each -> assertThat(each.gain().value())
                        .isBetween(each.gain().low(), each.gain().high()))
                .allSatisfy(each -> assertThat(each.gain().value() > 0)
                        .as("who needs less stock serves more with the same")
                        .isEqualTo(each.stock().value() < 1));
        assertThat(run(shop(LAST.plusDays(1), 1))).isEqualTo(report);
    }

    @Test
    void noOrderKnowsWhatComesAfterIt() throws IOException {
        LocalDate last = PLAN.cutoffs().getLast().plusDays(20);
        List<Double> asIs = new ArrayList<>();
        List<Double> changed = new ArrayList<>();
        watch(shop(LAST.plusDays(1), 1), asIs);
        watch(shop(last.plusDays(1), 50), changed);
        int reviewsBefore = (int) (last.toEpochDay() - PLAN.cutoffs().getFirst().toEpochDay()) / 7 + 1;
        assertThat(changed.subList(0, reviewsBefore)).isEqualTo(asIs.subList(0, reviewsBefore));
        assertThat(changed).isNotEqualTo(asIs);
    }

    /** Notes, at each review, the sum of what forecasts say. */
    private static void watch(ShopHistory shop, List<Double> sums) throws IOException {
        new ReorderTrial(PLAN, new StockSimulation(7, 7), (model, cutoff) -> {})
                .run(shop, new NotingCandidate(AVERAGE, sums));
    }
}
