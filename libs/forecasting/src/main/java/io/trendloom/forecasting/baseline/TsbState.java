package io.trendloom.forecasting.baseline;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;

/**
 * An item's demand after smoothing up to a cutoff, each open day divided by its weekday's factor.
 *
 * @param probability of a sale on an open day
 * @param size units on a day with a sale
 * @param days open days among the last 91 whose demand was forecast from the day before
 * @param squares sum over these days of the squared error of the forecast, in units²
 * @param means sum of the forecasts, in units
 * @param squaredMeans sum of their squares, in units²
 */
record TsbState(double probability, double size, int days, double squares, double means, double squaredMeans) {
    private static final int WINDOW = 91;
    private static final int START = 28;

    static TsbState of(ItemHistory item, ShopCalendar calendar, WeekdayProfile profile, long cutoff, Smoothing by) {
        long start = Math.min(cutoff, item.first() + START - 1);
        TsbState state = begin(item, calendar, profile, start);
        for (long day = start + 1; day <= cutoff; day++) {
            if (item.isAvailable(calendar, day)) {
                state = state.next(item.units(day), profile.factor(day), day > cutoff - WINDOW, by);
            }
        }
        return state;
    }

    private static TsbState begin(ItemHistory item, ShopCalendar calendar, WeekdayProfile profile, long end) {
        int open = 0;
        int selling = 0;
        double sum = 0;
        for (long day = item.first(); day <= end; day++) {
            if (item.isAvailable(calendar, day)) {
                open++;
                selling += item.units(day) > 0 ? 1 : 0;
                sum += item.units(day) / profile.factor(day);
            }
        }
        return new TsbState((selling + 1.0) / (open + 2.0), selling == 0 ? 1 : sum / selling, 0, 0, 0, 0);
    }

    private TsbState next(double units, double factor, boolean counted, Smoothing by) {
        double mean = demand() * factor;
        double error = units - mean;
        boolean sold = units > 0;
        return new TsbState(
                probability + by.probability() * ((sold ? 1 : 0) - probability),
                sold ? size + by.size() * (units / factor - size) : size,
                counted ? days + 1 : days,
                counted ? squares + error * error : squares,
                counted ? means + mean : means,
                counted ? squaredMeans + mean * mean : squaredMeans);
    }

    /** Expected units of an open day with a factor of 1. */
    double demand() {
        return probability * size;
    }

    /** How much faster than its mean the variance of a day grows: (variance − mean) / mean². */
    double dispersion() {
        return squaredMeans > 0 ? Math.max(0, (squares - means) / squaredMeans) : 0;
    }

    /**
     * How fast the smoothing forgets.
     *
     * @param probability weight of a day in the probability of a sale, in (0, 1)
     * @param size weight of a selling day in the units sold on one, in (0, 1)
     */
    record Smoothing(double probability, double size) {}
}
