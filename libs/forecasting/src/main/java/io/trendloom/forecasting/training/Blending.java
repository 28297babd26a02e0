package io.trendloom.forecasting.training;

import io.trendloom.forecasting.calibration.CalibratedBlend.Part;
import io.trendloom.forecasting.calibration.ConformalFit;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.PeriodMean;
import io.trendloom.forecasting.calibration.RawMean;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * What is learned on the window after training and before the evaluation: what the network counts for in days against
 * the weekday average (three quarters, half, a quarter or nothing, by their quantile loss); the conformal scaling of their
 * blend; and the class means that labels need.
 *
 * <p>What counts for how much in periods and trends is not learned: an item has one 30-day total in the window, and the
 * totals of a shop move together, so that a share chosen by them follows the season of that window, where equal weights are
 * hard to beat (Bates and Granger, The Combination of Forecasts, 1969). Where there are boosted trees they tell the trend and
 * half of the periods, network and exponential smoothing a quarter each. What trees say nothing of, the others tell alike;
 * where there are none, network and weekday average.
 */
record Blending(Weights network, Weights average, ConformalScaling scaling, double[] trendMeans) {
    /** What boosted trees count for. */
    static final Weights TREES = new Weights(0, 0.5, 1);

    /** What exponential smoothing counts for beside boosted trees. */
    static final Weights SMOOTHED = new Weights(0, 0.25, 0);

    private static final double[] SHARES = {0.75, 0.5, 0.25, 0};
    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;

    static Blending fit(ShopData data, LocalDate cutoff, Methods methods) {
        long day = cutoff.toEpochDay();
        Eligibility rule = Eligibility.strictest(data.items(), day);
        List<ItemHistory> whole =
                data.items().stream().filter(item -> rule.admits(item, day)).toList();
        List<ItemHistory> known = whole.stream().map(item -> item.asOf(cutoff)).toList();
        List<List<RawForecast>> said = methods.all().stream()
                .map(method -> method.raw(known, data.calendar(), cutoff))
                .toList();
        ConformalFit fit = new ConformalFit(data.calendar(), cutoff);
        boolean trees = methods.trees() != null;
        double share = best(days -> fit.dayLoss(whole, mean(weights(days, trees), said)));
        List<RawForecast> blend = mean(weights(share, trees), said);
        return new Blending(
                network(share, trees),
                average(share, trees),
                fit.fit(whole, blend),
                TrendLabels.means(blend.stream().map(RawForecast::trend).toList()));
    }

    /** The methods with their weights. */
    List<Part> parts(Methods methods) {
        List<Weights> weights =
                methods.trees() == null ? List.of(network, average) : List.of(network, average, TREES, SMOOTHED);
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new Part(methods.all().get(i), weights.get(i)))
                .toList();
    }

    private static List<RawForecast> mean(List<Weights> weights, List<List<RawForecast>> said) {
        return new RawMean(weights, PeriodMean.LOGARITHMIC).of(said);
    }

    private static List<Weights> weights(double days, boolean trees) {
        return trees
                ? List.of(network(days, true), average(days, true), TREES, SMOOTHED)
                : List.of(network(days, false), average(days, false));
    }

    private static Weights network(double days, boolean trees) {
        return trees ? new Weights(days, QUARTER, 0) : new Weights(days, HALF, HALF);
    }

    private static Weights average(double days, boolean trees) {
        return trees ? new Weights(1 - days, 0, 0) : new Weights(1 - days, HALF, HALF);
    }

    private static double best(DoubleUnaryOperator loss) {
        double best = SHARES[0];
        double least = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            double found = loss.applyAsDouble(share);
            if (found < least) {
                least = found;
                best = share;
            }
        }
        return best;
    }
}
