package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.DayForecast;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What adds up over the items of an evaluation. */
final class ScoreSums {
    private static final double MEDIAN = 0.5;

    private final List<Double> totalLosses = new ArrayList<>();
    private final List<Double> totalsSold = new ArrayList<>();
    private final List<Double> scaledErrors = new ArrayList<>();
    private final List<TrendScores.Case> trends = new ArrayList<>();
    private double dayLoss;
    private double daySold;
    private double dayError;
    private double totalError;
    private double expected;
    private int openDays;
    private int coveredDays;
    private int coveredTotals;

    void add(ItemOutcome outcome, RandomGenerator random) {
        outcome.forecast().days().stream()
                .filter(DayForecast::open)
                .forEach(day -> add(day, outcome.sold(day), random));
        dayError += outcome.absoluteError();
        double scaled = outcome.scaledError();
        if (!Double.isNaN(scaled)) {
            scaledErrors.add(scaled);
        }
        addTotal(outcome);
        TrendClass seen = outcome.trend();
        if (seen != null) {
            trends.add(new TrendScores.Case(
                    seen,
                    outcome.forecast().trend().label(),
                    outcome.forecast().trend().probabilities().toArray()));
        }
    }

    private void add(DayForecast day, double sold, RandomGenerator random) {
        openDays++;
        daySold += sold;
        dayLoss += Pinball.loss(day.quantiles(), sold);
        coveredDays += Coverage.ofDay(day.quantiles(), sold, random) ? 1 : 0;
    }

    private void addTotal(ItemOutcome outcome) {
        double sold = outcome.soldInTotal();
        totalsSold.add(sold);
        totalLosses.add(Pinball.loss(outcome.total().quantiles(), sold));
        totalError += Math.abs(sold - outcome.total().quantiles().at(MEDIAN));
        expected += outcome.total().mean();
        coveredTotals += Coverage.ofTotal(outcome.total().quantiles(), sold) ? 1 : 0;
    }

    ModelScores scores() {
        double sold = sum(totalsSold);
        return new ModelScores(
                share(dayLoss, daySold),
                share(sum(totalLosses), sold),
                share(sum(scaledErrors), scaledErrors.size()),
                share(dayError, daySold),
                share(totalError, sold),
                share(expected - sold, sold),
                share(coveredDays, openDays),
                share(coveredTotals, totalsSold.size()),
                TrendScores.of(trends));
    }

    TotalLosses totals() {
        return new TotalLosses(
                totalLosses.stream().mapToDouble(Double::doubleValue).toArray(),
                totalsSold.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
