package io.trendloom.forecasting.explain;

import io.trendloom.forecasting.series.ItemHistory;
import java.util.Arrays;

/**
 * What an item cost on each day that is known: the mean price of the day's units, on a day without a sale the price before
 * it, before the first sale the first price seen.
 */
final class DayPrices {
    /** Days back of which the usual price is taken. */
    private static final int YEAR = 364;

    private final double[] prices;
    private final double usual;

    private DayPrices(double[] prices, double usual) {
        this.prices = prices;
        this.usual = usual;
    }

    static DayPrices of(ItemHistory item) {
        double[] seen = new double[days(item)];
        for (int i = 0; i < seen.length; i++) {
            long day = item.first() + i;
            double units = item.units(day);
            seen[i] = units > 0 ? item.revenue(day, day) / units : Double.NaN;
        }
        double usual = median(Arrays.copyOfRange(seen, Math.max(0, seen.length - YEAR), seen.length));
        double last =
                Arrays.stream(seen).filter(price -> price >= 0).findFirst().orElse(Double.NaN);
        for (int i = 0; i < seen.length; i++) {
            last = Double.isNaN(seen[i]) ? last : seen[i];
            seen[i] = last;
        }
        return new DayPrices(seen, usual);
    }

    /** Of the i-th day; NaN where none is known. */
    double at(int i) {
        return prices[i];
    }

    /** The median over the days with a sale of the last year; NaN where there is none. */
    double usual() {
        return usual;
    }

    static int days(ItemHistory item) {
        return Math.toIntExact(item.last() - item.first() + 1);
    }

    private static double median(double[] prices) {
        double[] known =
                Arrays.stream(prices).filter(price -> price >= 0).sorted().toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }
}
