package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.baseline.WeekdayAverageParameters.Launches;
import io.trendloom.forecasting.baseline.WeekdayAverageParameters.Third;
import io.trendloom.forecasting.forecast.ForecastAssembly;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendLabels;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The average of an item's last 28 days, shaped by the shop's weekday profile.
 *
 * <p>Expected demand of an open day is the average of the last 28 days times the weekday's factor. A day's quantiles are
 * the empirical quantiles of the item's open days among the last 91, each divided by its weekday's factor, the last 28
 * days weighing threefold, times the factor of the day. A period's quantiles are (expected + 1) times the quantiles of
 * (sold + 1) / (expected + 1) minus 1, as seen in the two 30-day windows before the fit among items of the same third by
 * average. Trend probabilities are the shares of the classes in the same windows and third, for the item and for each
 * day alike. An item that has not sold gets what the shop's launches sold, per open day.
 */
public final class WeekdayAverage implements Forecaster, Method {
    /** Name in reports and artifacts. */
    public static final String NAME = "weekday-average";

    private final WeekdayAverageParameters parameters;
    private final WeekdayProfile profile;
    private final TrendLabels labels;

    public WeekdayAverage(WeekdayAverageParameters parameters) {
        this.parameters = parameters;
        this.profile = new WeekdayProfile(parameters.weekdayProfile());
        this.labels = TrendLabels.of(trendMeans(parameters));
    }

    /** Mean probability of each trend class over the thirds, which hold equally many items. */
    public double[] trendMeans() {
        return trendMeans(parameters);
    }

    private static double[] trendMeans(WeekdayAverageParameters parameters) {
        return TrendLabels.means(parameters.thirds().stream()
                .map(third -> Numbers.array(third.trend()))
                .toList());
    }

    /** Learns from what a shop knew at the end of a day, trends as a rule tells them. */
    public static WeekdayAverage fit(
            List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int longestHorizon, TrendRule trend) {
        return new WeekdayAverage(new WeekdayAverageFit(items, calendar, cutoff, trend).parameters(longestHorizon));
    }

    /** Demand of each weekday against the average open day. */
    public WeekdayProfile profile() {
        return profile;
    }

    public WeekdayAverageParameters parameters() {
        return parameters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int longestHorizon() {
        return parameters.longestHorizon();
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        requireHorizon(horizon);
        ForecastAssembly assembly = new ForecastAssembly(calendar, cutoff, labels);
        return items.stream()
                .map(item -> item.asOf(cutoff))
                .map(item ->
                        assembly.assemble(item, raw(item, calendar, cutoff)).withHorizon(horizon))
                .toList();
    }

    @Override
    public List<RawForecast> raw(List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        return known.stream().map(item -> raw(item, calendar, cutoff)).toList();
    }

    /** Items that have sold by another method, those that have not by this one. */
    List<RawForecast> launchedOr(
            Function<ItemHistory, RawForecast> sold, List<ItemHistory> known, ShopCalendar calendar, LocalDate cutoff) {
        return known.stream()
                .map(item -> item.isUnsold() ? raw(item, calendar, cutoff) : sold.apply(item))
                .toList();
    }

    private RawForecast raw(ItemHistory item, ShopCalendar calendar, LocalDate cutoff) {
        long last = cutoff.toEpochDay();
        RecentDemand recent = RecentDemand.of(item, calendar, profile, last);
        return item.isUnsold() || recent.isEmpty() ? launch(calendar, last) : sold(recent, calendar, last);
    }

    private RawForecast sold(RecentDemand recent, ShopCalendar calendar, long cutoff) {
        Third third = parameters.thirds().get(parameters.third(recent.average()));
        double[][] periods = IntStream.range(0, Period.ALL.size())
                .mapToObj(i -> {
                    Period period = Period.ALL.get(i);
                    double expected = recent.average() * profile.sum(calendar, period.from(cutoff), period.to(cutoff));
                    return third.ratios().get(i).stream()
                            .mapToDouble(ratio -> Math.max(0, (expected + 1) * ratio - 1))
                            .toArray();
                })
                .toArray(double[][]::new);
        return shaped(recent.quantiles(QuantileLevels.daily()), recent.average(), periods, third.trend(), cutoff);
    }

    private RawForecast launch(ShopCalendar calendar, long cutoff) {
        Launches launches = parameters.launches();
        double[][] periods = IntStream.range(0, Period.ALL.size())
                .mapToObj(i -> {
                    int open = Period.ALL.get(i).openDays(calendar, cutoff);
                    return launches.periods().get(i).stream()
                            .mapToDouble(daily -> daily * open)
                            .toArray();
                })
                .toArray(double[][]::new);
        return shaped(Numbers.array(launches.day()), launches.mean(), periods, launches.trend(), cutoff);
    }

    private RawForecast shaped(double[] day, double mean, double[][] periods, List<Double> trend, long cutoff) {
        int horizon = parameters.longestHorizon();
        double[][] days = new double[horizon][];
        double[] means = new double[horizon];
        double[][] dayTrend = new double[horizon][];
        for (int i = 0; i < horizon; i++) {
            double factor = profile.factor(cutoff + 1 + i);
            days[i] = Arrays.stream(day).map(value -> value * factor).toArray();
            means[i] = mean * factor;
            dayTrend[i] = Numbers.array(trend);
        }
        return new RawForecast(days, means, periods, Numbers.array(trend), dayTrend);
    }
}
