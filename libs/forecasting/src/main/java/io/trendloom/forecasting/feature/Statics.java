package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;

/**
 * Numbers that hold for a whole window: log scale; share of open days without a sale; log ratios of the averages of 28
 * to 91 days, 7 to 28 days and the 28 days before to 28 days; log days since launch and whether the launch was seen; log
 * price and whether it is known; log days since the last sale; whether the item has not sold; log reviews and their mean
 * rating; share of the largest day in the units of 91 days; variation of the last eight weeks.
 */
final class Statics {
    static final int WIDTH = 15;

    private static final double LARGEST_VARIATION = 3;
    private static final int WEEKS = 8;

    private final ItemHistory known;
    private final ShopCalendar calendar;
    private final long cutoff;
    private final double scale;

    Statics(ItemHistory known, ShopCalendar calendar, long cutoff, double scale) {
        this.known = known;
        this.calendar = calendar;
        this.cutoff = cutoff;
        this.scale = scale;
    }

    void put(Row row) {
        boolean unsold = known.isUnsold();
        double month = average(DemandScale.SHORT, 0);
        row.put(Math.log(scale) / 2)
                .put(unsold ? 0 : zeroShare())
                .put(ratio(month, average(DemandScale.LONG, 0)))
                .put(ratio(average(7, 0), month))
                .put(ratio(average(DemandScale.SHORT, DemandScale.SHORT), month))
                .put(unsold ? 0 : Math.log1p(cutoff - known.first()) / 6)
                .put(!unsold && known.first() - calendar.firstDay().toEpochDay() >= DemandScale.SHORT);
        double price = price();
        row.put(Double.isNaN(price) ? 0 : Math.log(price) / 3)
                .put(!Double.isNaN(price))
                .put(unsold ? 0 : Math.log1p(daysWithoutSale()) / 4)
                .put(unsold);
        reviews(row);
        row.put(largestDayShare()).put(variation());
    }

    private double average(int days, int before) {
        return DemandScale.average(known, calendar, cutoff - before - days + 1, cutoff - before);
    }

    private static double ratio(double average, double base) {
        return Math.log((average + DemandScale.FLOOR) / (base + DemandScale.FLOOR));
    }

    private double zeroShare() {
        int open = 0;
        int zero = 0;
        for (long day = start(); day <= cutoff; day++) {
            if (known.isAvailable(calendar, day)) {
                open++;
                zero += known.units(day) > 0 ? 0 : 1;
            }
        }
        return open == 0 ? 0 : zero / (double) open;
    }

    private double price() {
        double units = known.units(start(), cutoff);
        double price = units > 0 ? known.revenue(start(), cutoff) / units : known.listPrice();
        return price > 0 ? price : Double.NaN;
    }

    private long daysWithoutSale() {
        long day = cutoff;
        while (day > known.first() && !(known.units(day) > 0)) {
            day--;
        }
        return cutoff - day;
    }

    private void reviews(Row row) {
        double count = known.reviews().count(Long.MIN_VALUE, cutoff);
        double ratings = known.reviews().ratingSum(Long.MIN_VALUE, cutoff);
        row.put(Math.log1p(count) / 3).put(count > 0 ? Ratings.centred(ratings / count) : 0);
    }

    private double largestDayShare() {
        double largest = 0;
        for (long day = start(); day <= cutoff; day++) {
            largest = Math.max(largest, known.units(day));
        }
        double units = known.units(start(), cutoff);
        return units > 0 ? largest / units : 0;
    }

    private double variation() {
        double sum = 0;
        double squares = 0;
        for (int week = 0; week < WEEKS; week++) {
            double units = known.units(cutoff - 7L * week - 6, cutoff - 7L * week);
            sum += units;
            squares += units * units;
        }
        double mean = sum / WEEKS;
        double variance = Math.max(0, squares / WEEKS - mean * mean);
        return mean > 0 ? Math.min(LARGEST_VARIATION, Math.sqrt(variance) / mean) : 0;
    }

    private long start() {
        return Math.max(known.first(), cutoff - DemandScale.LONG + 1);
    }
}
