package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.baseline.WeekdayAverageParameters.Launches;
import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns how items sell from their launch on: those that came on sale at least 28 days after the shop's first day and 30
 * days ago. With fewer than ten launches every item that sold stands in with its last 30 days.
 */
final class LaunchFit {
    private static final int WINDOW = 30;
    private static final int SETTLED = 28;
    private static final int FEW = 10;

    private final List<ItemHistory> items;
    private final ShopCalendar calendar;
    private final TrendRule rule;
    private final long[] eves;

    LaunchFit(List<ItemHistory> known, ShopCalendar calendar, long cutoff, TrendRule rule) {
        this.rule = rule;
        long earliest = calendar.firstDay().toEpochDay() + SETTLED;
        List<ItemHistory> launched = known.stream()
                .filter(item -> !item.isUnsold() && item.first() >= earliest && item.first() + WINDOW - 1 <= cutoff)
                .toList();
        boolean few = launched.size() < FEW;
        this.items = few ? known.stream().filter(item -> !item.isUnsold()).toList() : launched;
        this.calendar = calendar;
        this.eves = items.stream()
                .mapToLong(item -> few ? cutoff - WINDOW : item.first() - 1)
                .toArray();
    }

    Launches launches() {
        double[] daily = perOpenDay(Period.TOTALS.getLast());
        double[][] periods = Period.ALL.stream()
                .map(period -> quantiles(perOpenDay(period), QuantileLevels.totals()))
                .toArray(double[][]::new);
        return new Launches(
                Numbers.list(quantiles(daily, QuantileLevels.daily())),
                Arrays.stream(daily).average().orElse(0),
                Numbers.rows(periods),
                ClassShares.of(IntStream.range(0, eves.length)
                        .boxed()
                        .flatMap(i -> Stream.ofNullable(rule.ofItem(items.get(i), calendar, eves[i])))
                        .toList()));
    }

    private double[] perOpenDay(Period period) {
        return IntStream.range(0, eves.length)
                .mapToDouble(i -> items.get(i).units(period.from(eves[i]), period.to(eves[i]))
                        / Math.max(1, period.openDays(calendar, eves[i])))
                .toArray();
    }

    private static double[] quantiles(double[] values, double[] levels) {
        return values.length == 0 ? new double[levels.length] : WeightedQuantiles.of(values, levels);
    }
}
