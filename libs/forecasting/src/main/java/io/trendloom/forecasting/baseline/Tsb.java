package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.NegativeBinomial;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Intermittent demand by the method of Teunter, Syntetos and Babai ("Intermittent demand: Linking forecasting to inventory
 * obsolescence", European Journal of Operational Research 214, 2011): the probability of a sale is smoothed on every open
 * day, the units of a selling day on selling days. Demand is their product, shaped by the shop's weekday profile.
 *
 * <p>Days and periods are negative binomial around it. A day's dispersion is that of the item's last 91 days, drawn
 * towards the shop's; a period's, and how fast the smoothing forgets, are chosen by what forecast the shop's own past best
 * ({@link TsbFit}). Trend probabilities are the shares of the classes in the shop's past. An item that has not sold is
 * forecast as {@link WeekdayAverage} does.
 */
public final class Tsb implements Method {
    /** Name in reports. */
    public static final String NAME = "tsb";

    private static final double TRUST = 28;

    private final TsbFit.Parameters parameters;
    private final WeekdayAverage launches;

    private Tsb(TsbFit.Parameters parameters, WeekdayAverage launches) {
        this.parameters = parameters;
        this.launches = launches;
    }

    /** Learns from what a shop knew at the end of a day, trends as a rule tells them. */
    public static Tsb fit(
            List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int longestHorizon, TrendRule trend) {
        return new Tsb(
                new TsbFit(items, calendar, cutoff).parameters(trend),
                WeekdayAverage.fit(items, calendar, cutoff, longestHorizon, trend));
    }

    /** The shares of the trend classes that every item gets. */
    public double[] trendMeans() {
        return parameters.trend().clone();
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        return launches.launchedOr(item -> raw(item, calendar, cutoff.toEpochDay()), known, calendar, cutoff);
    }

    private RawForecast raw(ItemHistory item, ShopCalendar calendar, long cutoff) {
        WeekdayProfile profile = parameters.profile();
        TsbState state = TsbState.of(item, calendar, profile, cutoff, parameters.smoothing());
        double dispersion = dispersion(state, parameters.dispersion());
        int horizon = launches.longestHorizon();
        double[] means = new double[horizon];
        Arrays.setAll(means, i -> state.demand() * profile.factor(cutoff + 1 + i));
        double[][] days = new double[horizon][];
        Arrays.setAll(days, i -> i < 7 ? quantiles(means[i], dispersion, QuantileLevels.daily()) : days[i - 7]);
        double[][] periods = new double[Period.ALL.size()][];
        Arrays.setAll(periods, i -> {
            Period period = Period.ALL.get(i);
            double mean = state.demand() * profile.sum(calendar, period.from(cutoff), period.to(cutoff));
            return quantiles(mean, parameters.periodDispersions()[i], QuantileLevels.totals());
        });
        double[][] dayTrend = new double[horizon][];
        Arrays.fill(dayTrend, parameters.trend());
        return new RawForecast(days, means, periods, parameters.trend(), dayTrend);
    }

    /** The item's own dispersion, drawn towards the shop's as if the item had 28 more days of it. */
    private static double dispersion(TsbState state, double shop) {
        return (state.days() * state.dispersion() + TRUST * shop) / (state.days() + TRUST);
    }

    static double[] quantiles(double mean, double dispersion, double[] levels) {
        return NegativeBinomial.ofMoments(mean, mean + dispersion * mean * mean).quantiles(levels);
    }
}
