package io.trendloom.forecasting.feature;

import io.trendloom.forecasting.series.ItemHistory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Days on which an item sold far more than it ever does, such as one wholesale order, and what training makes of them: no
 * more than a bound (winsorising). Networks learn towards the bounded units; what they read, what they are judged by and
 * what baselines read are the units as sold.
 *
 * <p>The bound is that of the modified z-score 3.5 (B. Iglewicz, D. Hoaglin, "How to detect and handle outliers", 1993) of
 * log(1 + units) over the days with a sale, since demand varies by factors: median + 3.5 / 0.6745 · MAD. It is never below
 * {@value #LEAST} units or twice the median, and an item with fewer than {@value #LEAST_DAYS} days with a sale has none.
 *
 * @param days days above their item's bound
 * @param items items that have such days
 * @param units units above the bounds, which training does not see
 */
public record Outliers(long days, long items, double units) {
    /** None. */
    public static final Outliers NONE = new Outliers(0, 0, 0);

    static final int LEAST_DAYS = 14;
    static final double LEAST = 12;

    private static final double Z = 3.5;
    private static final double OF_NORMAL = 0.6745;
    private static final double LEAST_FACTOR = 2;

    /** What the items have of them up to a day number. */
    static Outliers of(List<ItemHistory> items, long last) {
        long days = 0;
        long having = 0;
        double units = 0;
        for (ItemHistory item : items) {
            ItemHistory known = item.asOf(last);
            double bound = bound(known);
            double[] above = sales(known).filter(day -> day > bound).toArray();
            days += above.length;
            having += above.length > 0 ? 1 : 0;
            units += Arrays.stream(above).map(day -> day - bound).sum();
        }
        return new Outliers(days, having, units);
    }

    /** The whole item with no day above the bound that its days up to a day number give. */
    static ItemHistory bounded(ItemHistory whole, long last) {
        return whole.atMost(bound(whole.asOf(last)));
    }

    /** Most units of a day that count as ordinary; infinite where too little is known. */
    static double bound(ItemHistory known) {
        double[] logs = sales(known).map(Math::log1p).sorted().toArray();
        if (logs.length < LEAST_DAYS) {
            return Double.POSITIVE_INFINITY;
        }
        double median = median(logs);
        double[] deviations =
                Arrays.stream(logs).map(log -> Math.abs(log - median)).sorted().toArray();
        double robust = Math.expm1(median + Z / OF_NORMAL * median(deviations));
        return Math.max(robust, Math.max(LEAST, LEAST_FACTOR * Math.expm1(median)));
    }

    private static DoubleStream sales(ItemHistory known) {
        return LongStream.rangeClosed(known.first(), known.last())
                .mapToDouble(known::units)
                .filter(units -> units > 0);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
