package io.trendloom.forecasting.boosting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.Arrays;

/**
 * An item's open days in stock up to a cutoff.
 *
 * @param units sold, the latest day first
 * @param counts so many of them lie in the last 1, 2, 3 … calendar days
 */
@SuppressWarnings("ArrayRecordComponent")
record OpenDays(double[] units, int[] counts) {
    /** Open days among the last days, at most so many calendar days back and none before the item came on sale. */
    static OpenDays of(ItemHistory item, ShopCalendar calendar, long cutoff, int longest) {
        double[] units = new double[longest];
        int[] counts = new int[longest + 1];
        int open = 0;
        for (int back = 0; back < longest; back++) {
            long day = cutoff - back;
            if (day >= item.first() && item.isAvailable(calendar, day)) {
                units[open++] = item.units(day);
            }
            counts[back + 1] = open;
        }
        return new OpenDays(Arrays.copyOf(units, open), counts);
    }

    /** Mean units of the open days in a span of calendar days, 0 where there are none. */
    double average(int fromBack, int toBack) {
        return average(units, fromBack, toBack);
    }

    double average(double[] values, int fromBack, int toBack) {
        int from = counts[fromBack];
        int to = counts[toBack];
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return to > from ? sum / (to - from) : 0;
    }

    /** Share of days without a sale. */
    double zeroShare(int back) {
        int zero = 0;
        for (int i = 0; i < counts[back]; i++) {
            zero += units[i] > 0 ? 0 : 1;
        }
        return counts[back] == 0 ? 1 : zero / (double) counts[back];
    }

    /** Open days since the last sale. */
    int sinceSale() {
        int days = 0;
        while (days < units.length && !(units[days] > 0)) {
            days++;
        }
        return days;
    }

    /** Units of the days with a sale, ascending. */
    double[] sizes(int back) {
        return Arrays.stream(units, 0, counts[back])
                .filter(value -> value > 0)
                .sorted()
                .toArray();
    }

    /** The days with what a large order sells on one of them cut to a cap. */
    double[] cappedAt(double cap) {
        return Arrays.stream(units).map(value -> Math.min(cap, value)).toArray();
    }
}
