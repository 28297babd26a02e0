package io.trendloom.forecast.overview;

import io.trendloom.forecasting.forecast.PeriodForecast;
import io.trendloom.forecasting.forecast.Quantiles;

/**
 * How far a total of items may lie from what is expected, for the two ways in which they may err that can be reckoned: all together,
 * or each by itself. Which it is, nobody knows.
 *
 * @param low sum of the items' 0.1 quantiles: that of the total, if all err together (comonotone)
 * @param high sum of their 0.9 quantiles
 * @param variance of the total if each errs by itself: the sum of theirs
 */
public record Spread(double low, double high, double variance) {
    /** Of the standard normal distribution at 0.9. */
    private static final double NORMAL = 1.2815515655446004;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Of one item's total, times a price. */
    static Spread of(PeriodForecast total, double price) {
        Quantiles quantiles = total.quantiles();
        return new Spread(price * quantiles.at(LOW), price * quantiles.at(HIGH), price * price * variance(quantiles));
    }

    Spread plus(Spread more) {
        return new Spread(low + more.low, high + more.high, variance + more.variance);
    }

    /** The lower and the higher of both ways: slow items' totals alone may lie above the sum of their 0.9 quantiles. */
    TotalBand around(double expected) {
        double alone = NORMAL * Math.sqrt(variance);
        return new TotalBand(
                Math.max(0, Math.min(low, expected - alone)),
                Math.max(high, expected + alone),
                TotalBand.Basis.ITEMS,
                null);
    }

    /** As {@link Quantiles#mean}: linear between the levels, and flat outside them. */
    private static double variance(Quantiles quantiles) {
        double mean = quantiles.mean();
        int last = quantiles.size() - 1;
        double squares = quantiles.level(0) * square(quantiles.value(0) - mean)
                + (1 - quantiles.level(last)) * square(quantiles.value(last) - mean);
        for (int i = 1; i <= last; i++) {
            double from = quantiles.value(i - 1) - mean;
            double to = quantiles.value(i) - mean;
            squares += (quantiles.level(i) - quantiles.level(i - 1)) * (from * from + from * to + to * to) / 3;
        }
        return squares;
    }

    private static double square(double value) {
        return value * value;
    }
}
