package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.baseline.WeekdayAverageParameters.Third;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendClass;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns the parameters of {@link WeekdayAverage} from the two 30-day windows before a cutoff. */
final class WeekdayAverageFit {
    private static final int WINDOWS = 2;
    private static final int WINDOW = 30;
    private static final int SETTLED = 28;
    private static final int FEW = 20;

    private final List<ItemHistory> items;
    private final ShopCalendar calendar;
    private final long cutoff;
    private final TrendRule rule;
    private final WeekdayProfile profile;

    WeekdayAverageFit(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, TrendRule rule) {
        this.rule = rule;
        this.items = items.stream().map(item -> item.asOf(cutoff)).toList();
        this.calendar = calendar;
        this.cutoff = cutoff.toEpochDay();
        this.profile = WeekdayProfile.of(this.items, calendar, this.cutoff);
    }

    WeekdayAverageParameters parameters(int longestHorizon) {
        List<SeenWindow> seen = IntStream.rangeClosed(1, WINDOWS)
                .boxed()
                .flatMap(back -> windows(cutoff - (long) WINDOW * back).stream())
                .toList();
        double[] limits = limits(seen);
        List<Double> shares = ClassShares.of(trends(seen));
        List<Third> thirds = IntStream.range(0, WeekdayAverageParameters.THIRDS)
                .mapToObj(third -> third(seen, limits, third, shares))
                .toList();
        return new WeekdayAverageParameters(
                longestHorizon,
                profile.toList(),
                Numbers.list(limits),
                thirds,
                new LaunchFit(items, calendar, cutoff, rule).launches());
    }

    private List<SeenWindow> windows(long then) {
        List<SeenWindow> windows = new ArrayList<>();
        for (ItemHistory item : items) {
            boolean settled = item.first() <= then - SETTLED + 1
                    && item.first() >= calendar.firstDay().toEpochDay();
            if (settled && item.units(then - 90, then) > 0) {
                windows.add(SeenWindow.of(item, calendar, profile, then, rule.ofItem(item, calendar, then)));
            }
        }
        return windows;
    }

    private static double[] limits(List<SeenWindow> seen) {
        return seen.isEmpty()
                ? new double[WeekdayAverageParameters.THIRDS - 1]
                : WeightedQuantiles.of(
                        seen.stream().mapToDouble(SeenWindow::average).toArray(), new double[] {1.0 / 3, 2.0 / 3});
    }

    private static Third third(List<SeenWindow> seen, double[] limits, int third, List<Double> shares) {
        List<SeenWindow> alike = seen.stream()
                .filter(window -> Arrays.stream(limits)
                                .filter(limit -> window.average() > limit)
                                .count()
                        == third)
                .toList();
        List<SeenWindow> enough = alike.size() < FEW ? seen : alike;
        double[][] ratios = IntStream.range(0, Period.ALL.size())
                .mapToObj(i -> ratios(
                        enough.stream().mapToDouble(window -> window.ratio(i)).toArray()))
                .toArray(double[][]::new);
        List<Double> trend = ClassShares.near(trends(alike), shares);
        return new Third(Numbers.rows(ratios), trend);
    }

    private static List<TrendClass> trends(List<SeenWindow> windows) {
        return windows.stream()
                .flatMap(window -> Stream.ofNullable(window.trend()))
                .toList();
    }

    /** Quantiles of the ratios seen; with fewer than 20 those of ratios spread from a quarter to four times. */
    private static double[] ratios(double[] seen) {
        double[] levels = QuantileLevels.totals();
        return seen.length < FEW
                ? Arrays.stream(levels).map(level -> Math.pow(4, 2 * level - 1)).toArray()
                : WeightedQuantiles.of(seen, levels);
    }

    /**
     * What an item sold in a past window against what was expected of it.
     *
     * @param ratios (sold + 1) / (expected + 1) of each of {@link Period#ALL}
     */
    private record SeenWindow(
            double average, List<Double> ratios, @Nullable TrendClass trend) {
        static SeenWindow of(
                ItemHistory item,
                ShopCalendar calendar,
                WeekdayProfile profile,
                long then,
                @Nullable TrendClass trend) {
            double average =
                    RecentDemand.of(item.asOf(then), calendar, profile, then).average();
            List<Double> ratios = Period.ALL.stream()
                    .map(period -> (item.units(period.from(then), period.to(then)) + 1)
                            / (average * profile.sum(item, calendar, period.from(then), period.to(then)) + 1))
                    .toList();
            return new SeenWindow(average, ratios, trend);
        }

        double ratio(int period) {
            return ratios.get(period);
        }
    }
}
