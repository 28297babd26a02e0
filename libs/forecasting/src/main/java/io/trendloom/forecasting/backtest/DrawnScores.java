package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.backtest.BacktestReport.Interval;
import io.trendloom.forecasting.evaluation.ItemScore;
import io.trendloom.forecasting.evaluation.Metric;
import io.trendloom.forecasting.evaluation.TrendScores;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.Arrays;
import java.util.List;

/** The scores of one model, means of its cutoffs, in every draw of the items. */
final class DrawnScores {
    private static final double TAIL = 0.025;

    private final double[][] metrics = new double[Metric.values().length][Draws.COUNT];
    private final double[] macroF1 = new double[Draws.COUNT];

    DrawnScores(Draws draws, List<WindowScores> windows) {
        for (WindowScores window : windows) {
            add(draws, window, windows.size());
        }
    }

    private void add(Draws draws, WindowScores window, int windows) {
        int[] places = draws.places(window);
        for (Metric metric : Metric.values()) {
            double[] parts = window.items().stream().mapToDouble(metric::part).toArray();
            double[] wholes = window.items().stream().mapToDouble(metric::whole).toArray();
            double[] values = metrics[metric.ordinal()];
            draws.forEach((draw, times) -> values[draw] += share(parts, wholes, places, times) / windows);
        }
        int[][] cases = window.items().stream().map(DrawnScores::confusion).toArray(int[][]::new);
        draws.forEach((draw, times) -> macroF1[draw] += macroF1(cases, places, times) / windows);
    }

    double[] of(Metric metric) {
        return metrics[metric.ordinal()];
    }

    double[] macroF1() {
        return macroF1;
    }

    /** The interval of a value by its draws. */
    static Interval interval(double value, double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(
                value,
                sorted[(int) Math.floor(TAIL * (sorted.length - 1))],
                sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]);
    }

    private static double share(double[] parts, double[] wholes, int[] places, int[] times) {
        double part = 0;
        double whole = 0;
        for (int i = 0; i < places.length; i++) {
            int drawn = times[places[i]];
            part += drawn * parts[i];
            whole += drawn * wholes[i];
        }
        return Metric.share(part, whole);
    }

    private static int[] confusion(ItemScore item) {
        TrendScores.Case trend = item.trend();
        return trend == null
                ? new int[0]
                : new int[] {trend.seen().ordinal(), trend.label().ordinal()};
    }

    private static double macroF1(int[][] cases, int[] places, int[] times) {
        double[] seen = new double[TrendClass.COUNT];
        double[] named = new double[TrendClass.COUNT];
        double[] right = new double[TrendClass.COUNT];
        for (int i = 0; i < cases.length; i++) {
            if (cases[i].length > 0) {
                int drawn = times[places[i]];
                seen[cases[i][0]] += drawn;
                named[cases[i][1]] += drawn;
                right[cases[i][0]] += cases[i][0] == cases[i][1] ? drawn : 0;
            }
        }
        double sum = 0;
        for (int k = 0; k < TrendClass.COUNT; k++) {
            sum += Metric.share(2 * right[k], seen[k] + named[k]);
        }
        return sum / TrendClass.COUNT;
    }
}
