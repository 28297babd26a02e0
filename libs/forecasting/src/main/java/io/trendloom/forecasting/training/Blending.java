package io.trendloom.forecasting.training;

import io.trendloom.forecasting.calibration.ConformalFit;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.RawMean;
import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import java.time.LocalDate;
import java.util.List;

/**
 * What is learned on the window after training and before the evaluation: how much weight the network gets against the
 * weekday average (a quarter, half, three quarters or all, by the quantile loss of the 30-day totals), the conformal
 * scaling of their blend, and the class means that labels need.
 */
record Blending(double networkShare, ConformalScaling scaling, double[] trendMeans) {
    private static final double[] SHARES = {1, 0.75, 0.5, 0.25};
    private static final int LONGEST = Period.TOTALS.size() - 1;

    static Blending fit(ShopData data, LocalDate cutoff, Method network, Method average) {
        long day = cutoff.toEpochDay();
        Eligibility rule = Eligibility.strictest(data.items(), day);
        List<ItemHistory> whole =
                data.items().stream().filter(item -> rule.admits(item, day)).toList();
        List<ItemHistory> known = whole.stream().map(item -> item.asOf(cutoff)).toList();
        ShopCalendar calendar = data.calendar();
        List<RawForecast> averages = average.raw(known, calendar, cutoff);
        List<RawForecast> networks = network.raw(known, calendar, cutoff);
        double best = SHARES[0];
        double least = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            double loss = loss(whole, RawMean.of(averages, networks, share), cutoff);
            if (loss < least) {
                least = loss;
                best = share;
            }
        }
        List<RawForecast> blend = RawMean.of(averages, networks, best);
        return new Blending(
                best,
                new ConformalFit(calendar, cutoff).fit(whole, blend),
                TrendLabels.means(blend.stream().map(RawForecast::trend).toList()));
    }

    private static double loss(List<ItemHistory> whole, List<RawForecast> blend, LocalDate cutoff) {
        Period period = Period.ALL.get(LONGEST);
        double[] levels = QuantileLevels.totals();
        double loss = 0;
        for (int i = 0; i < whole.size(); i++) {
            double sold = whole.get(i).units(period.from(cutoff.toEpochDay()), period.to(cutoff.toEpochDay()));
            double[] quantiles = blend.get(i).periods()[LONGEST];
            for (int q = 0; q < levels.length; q++) {
                double above = sold - quantiles[q];
                loss += Math.max(levels[q] * above, (levels[q] - 1) * above);
            }
        }
        return loss;
    }
}
