package io.trendloom.decisions.marketing;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;

/** The last two years of an item, and what the shop took on the same days. */
final class ItemDays {
    private static final int LONGEST = 730;
    private static final double LEAST_LINES = 3;

    private final ItemHistory item;
    private final ShopCalendar calendar;
    private final ShopLines shop;

    ItemDays(ItemHistory item, ShopCalendar calendar, ShopLines shop) {
        this.item = item;
        this.calendar = calendar;
        this.shop = shop;
    }

    long first() {
        return Math.max(item.first(), item.last() - LONGEST + 1);
    }

    long last() {
        return item.last();
    }

    /** Whether a campaign ran. */
    boolean isOn(Lever lever, long day) {
        return item.signals().at(lever.signal(), day) > 0;
    }

    /** Whether the item could be bought and no campaign ran. */
    boolean isPlain(long day) {
        return item.isAvailable(calendar, day) && !isOn(Lever.PROMOTION, day) && !isOn(Lever.ADVERTISING, day);
    }

    /** Whether the item could be bought and one campaign alone ran. */
    boolean isOnly(Lever lever, long day) {
        return item.isAvailable(calendar, day) && running(day).equals(EnumSet.of(lever));
    }

    private Set<Lever> running(long day) {
        Set<Lever> running = EnumSet.noneOf(Lever.class);
        for (Lever each : EnumSet.of(Lever.PROMOTION, Lever.ADVERTISING)) {
            if (isOn(each, day)) {
                running.add(each);
            }
        }
        return running;
    }

    /** Whether a day tells what a unit brought. */
    boolean isPriced(long day) {
        return item.isAvailable(calendar, day)
                && item.orders(day, day) > 0
                && item.units(day) > 0
                && item.revenue(day, day) > 0;
    }

    /** Logarithm of what a unit brought on a priced day. */
    double price(long day) {
        return Math.log(item.revenue(day, day) / item.units(day));
    }

    /** Measures of the sizes of a priced day's orders. */
    double[] sizes(long day) {
        return SizeDiscount.measures(item.units(day), item.orders(day, day), item.logSizes(day, day));
    }

    /** The item's orders over some days. */
    Rate rate(LongStream days) {
        double[] sums = new double[3];
        days.forEach(day -> {
            double lines = Math.max(0, item.orders(day, day));
            sums[0]++;
            sums[1] += lines;
            sums[2] += Math.max(0, shop.at(day) - lines);
        });
        return new Rate(sums[0], sums[1], sums[2]);
    }

    /**
     * An item's orders by those of the rest of the shop.
     *
     * @param days counted
     * @param lines of the item
     * @param others of all other items
     */
    record Rate(double days, double lines, double others) {
        private static final double HALF = 0.5;

        boolean isUsable(int leastDays) {
            return days >= leastDays && others > 0;
        }

        /** Whether two rates have enough orders to be compared. */
        boolean isComparable(Rate other, int leastDays) {
            return isUsable(leastDays) && other.isUsable(leastDays) && lines + other.lines >= LEAST_LINES;
        }

        /** Logarithm of the ratio to an earlier rate. */
        double over(Rate earlier) {
            return Math.log((lines + HALF) / others) - Math.log((earlier.lines + HALF) / earlier.others);
        }

        /**
         * Variance of {@link #over} where orders come by themselves (Poisson), all at one rate: taken from those that came on either
         * side, it would trust a side the more, the luckier it was.
         */
        double varianceOver(Rate earlier) {
            double each = (lines + earlier.lines) / (others + earlier.others);
            return 1 / (each * others + HALF) + 1 / (each * earlier.others + HALF);
        }

        /** Square of the difference to an earlier rate, by what it would be where orders come by themselves. */
        double unrest(Rate earlier) {
            double off = lines * earlier.others - earlier.lines * others;
            return off * off / (others * earlier.others * (lines + earlier.lines));
        }
    }
}
