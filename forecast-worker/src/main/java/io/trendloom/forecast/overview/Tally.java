package io.trendloom.forecast.overview;

import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Adds up items of one cutoff. */
public final class Tally {
    /** Days of the past that are kept: 18 weeks, and the same weeks with the four to come a year before. */
    public static final int DAYS = 26 * 7 + 364;

    private static final int MONTH = 30;
    private static final int QUARTER = 91;
    private static final double PRECISION = 1000;

    private final double[] units = new double[DAYS];
    private final double[] money = new double[DAYS];
    private final double[] weeks = new double[ItemForecast.WEEKS];
    private final double[] moneyWeeks = new double[ItemForecast.WEEKS];
    private final double[] trends = new double[TrendClass.COUNT];
    private double next30;
    private double money30;
    private Spread spread = new Spread(0, 0, 0);
    private Spread moneySpread = new Spread(0, 0, 0);
    private int items;

    /** Adds an item, as known at the cutoff of its forecast. */
    public void add(ItemForecast forecast, ItemHistory history) {
        long cutoff = forecast.cutoff().toEpochDay();
        double price = price(history, cutoff);
        items++;
        for (int i = 0; i < DAYS; i++) {
            long day = cutoff - DAYS + 1 + i;
            units[i] += history.units(day);
            money[i] += history.revenue(day, day);
        }
        for (int week = 0; week < weeks.length; week++) {
            double mean = forecast.weeks().get(week).mean();
            weeks[week] += mean;
            moneyWeeks[week] += price * mean;
        }
        add(next30(forecast), price);
        double[] probabilities = forecast.trend().probabilities().toArray();
        for (int trend = 0; trend < trends.length; trend++) {
            trends[trend] += probabilities[trend];
        }
    }

    private void add(@Nullable PeriodForecast total, double price) {
        if (total != null) {
            next30 += total.mean();
            money30 += price * total.mean();
            spread = spread.plus(Spread.of(total, 1));
            moneySpread = moneySpread.plus(Spread.of(total, price));
        }
    }

    public RunSums sums() {
        return new RunSums(
                items,
                new RunSums.Amounts(rounded(units), rounded(next30), spread, rounded(weeks)),
                new RunSums.Amounts(rounded(money), rounded(money30), moneySpread, rounded(moneyWeeks)),
                rounded(trends));
    }

    /** What a unit brought in the last three months, else the price it came on sale with; 0 where neither is known. */
    private static double price(ItemHistory history, long cutoff) {
        double sold = history.units(cutoff - QUARTER + 1, cutoff);
        if (sold > 0) {
            return history.revenue(cutoff - QUARTER + 1, cutoff) / sold;
        }
        return Double.isNaN(history.listPrice()) ? 0 : history.listPrice();
    }

    private static @Nullable PeriodForecast next30(ItemForecast forecast) {
        return forecast.totals().stream()
                .filter(total -> total.days() == MONTH)
                .findFirst()
                .orElse(null);
    }

    private static List<Double> rounded(double[] values) {
        return DoubleStream.of(values).mapToObj(Tally::rounded).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
