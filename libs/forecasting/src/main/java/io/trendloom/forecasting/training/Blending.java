package io.trendloom.forecasting.training;

import io.trendloom.forecasting.calibration.ConformalFit;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.RawMean;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is learned on the window after training and before the evaluation: what the network counts for in days against
 * the weekday average (a quarter, half or three quarters, by their quantile loss); the conformal scaling of their blend;
 * and the class means that labels need.
 *
 * <p>In periods both count for half. An item has one 30-day total in the window, and the totals of a shop move together:
 * a share chosen by them follows the season of that window, where equal weights are hard to beat (Bates and Granger, The
 * Combination of Forecasts, 1969).
 */
record Blending(Weights network, Weights average, ConformalScaling scaling, double[] trendMeans) {
    private static final double[] SHARES = {0.75, 0.5, 0.25};
    private static final double HALF = 0.5;

    static Blending fit(ShopData data, LocalDate cutoff, Method network, Method average) {
        long day = cutoff.toEpochDay();
        Eligibility rule = Eligibility.strictest(data.items(), day);
        List<ItemHistory> whole =
                data.items().stream().filter(item -> rule.admits(item, day)).toList();
        List<ItemHistory> known = whole.stream().map(item -> item.asOf(cutoff)).toList();
        List<RawForecast> averages = average.raw(known, data.calendar(), cutoff);
        List<RawForecast> networks = network.raw(known, data.calendar(), cutoff);
        ConformalFit fit = new ConformalFit(data.calendar(), cutoff);
        Weights shares =
                new Weights(best(share -> fit.dayLoss(whole, RawMean.of(averages, networks, Weights.of(share)))), HALF);
        List<RawForecast> blend = RawMean.of(averages, networks, shares);
        return new Blending(
                shares,
                new Weights(1 - shares.days(), 1 - shares.periods()),
                fit.fit(whole, blend),
                TrendLabels.means(blend.stream().map(RawForecast::trend).toList()));
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
