package io.trendloom.decisions.simulation;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;

/**
 * Demand of open days as a moving window saw it.
 *
 * @param mean units an open day
 * @param deviation standard deviation of a day's units
 */
record Spread(double mean, double deviation) {
    /** Of the open days among the last ones up to a day; of none: 0. */
    static Spread of(ItemHistory item, ShopCalendar calendar, long last, int window) {
        int open = 0;
        double sum = 0;
        double squares = 0;
        for (long day = Math.max(item.first(), last - window + 1); day <= last; day++) {
            if (item.isAvailable(calendar, day)) {
                double units = item.units(day);
                open++;
                sum += units;
                squares += units * units;
            }
        }
        double mean = open == 0 ? 0 : sum / open;
        return new Spread(mean, open == 0 ? 0 : Math.sqrt(Math.max(0, squares / open - mean * mean)));
    }

    /** Expected demand of some open days with safety stock (normal approximation, independent days). */
    double upTo(int openDays, double safety) {
        return mean * openDays + safety * deviation * Math.sqrt(openDays);
    }
}
