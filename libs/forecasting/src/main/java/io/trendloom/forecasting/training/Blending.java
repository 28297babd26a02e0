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
import org.jspecify.annotations.Nullable;

/**
 * What is learned on the window after training and before the evaluation: what the network counts for against the weekday
 * average (a quarter, half, three quarters or all), once in days by their quantile loss and once in periods by that of
 * the 30-day total; the conformal scaling of their blend; and the class means that labels need.
 *
 * @param average null where the network counts for all
 */
record Blending(Weights network, @Nullable Weights average, ConformalScaling scaling, double[] trendMeans) {
    private static final double[] SHARES = {1, 0.75, 0.5, 0.25};

    static Blending fit(ShopData data, LocalDate cutoff, Method network, Method average) {
        long day = cutoff.toEpochDay();
        Eligibility rule = Eligibility.strictest(data.items(), day);
        List<ItemHistory> whole =
                data.items().stream().filter(item -> rule.admits(item, day)).toList();
        List<ItemHistory> known = whole.stream().map(item -> item.asOf(cutoff)).toList();
        List<RawForecast> averages = average.raw(known, data.calendar(), cutoff);
        List<RawForecast> networks = network.raw(known, data.calendar(), cutoff);
        ConformalFit fit = new ConformalFit(data.calendar(), cutoff);
        Weights shares = new Weights(
                best(share -> fit.dayLoss(whole, RawMean.of(averages, networks, Weights.of(share)))),
                best(share -> fit.totalLoss(whole, RawMean.of(averages, networks, Weights.of(share)))));
        List<RawForecast> blend = RawMean.of(averages, networks, shares);
        boolean alone = shares.equals(Weights.of(1));
        return new Blending(
                shares,
                alone ? null : new Weights(1 - shares.days(), 1 - shares.periods()),
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
