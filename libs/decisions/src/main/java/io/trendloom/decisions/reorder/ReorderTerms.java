package io.trendloom.decisions.reorder;

import java.util.OptionalInt;

/**
 * What an order is bound by.
 *
 * @param leadTime from order to arrival
 * @param reviewDays days between two times at which can be ordered
 * @param serviceLevel probability that what there is lasts until the next order after this one arrives (cycle service level)
 * @param packSize units that are ordered together
 * @param minimumOrder least units of an order
 * @param shelfLifeDays days for which a unit can be sold after it arrived; empty: it keeps
 */
public record ReorderTerms(
        LeadTime leadTime,
        int reviewDays,
        double serviceLevel,
        int packSize,
        int minimumOrder,
        OptionalInt shelfLifeDays) {
    /** Highest service level: forecasts tell no quantile beyond. */
    public static final double HIGHEST_LEVEL = 0.99;

    private static final double LOWEST_LEVEL = 0.5;
    private static final int MOST_DAYS = 365;

    public ReorderTerms {
        within("review period", reviewDays, 1, MOST_DAYS);
        within("pack size", packSize, 1, Integer.MAX_VALUE);
        within("minimum order", minimumOrder, 0, Integer.MAX_VALUE);
        shelfLifeDays.ifPresent(days -> within("shelf life", days, 1, Integer.MAX_VALUE));
        if (!(serviceLevel >= LOWEST_LEVEL && serviceLevel <= HIGHEST_LEVEL)) {
            throw new IllegalArgumentException("The service level (%s) must be from %s to %s."
                    .formatted(serviceLevel, LOWEST_LEVEL, HIGHEST_LEVEL));
        }
    }

    /** Single units that keep, without a minimum. */
    public static ReorderTerms of(LeadTime leadTime, int reviewDays, double serviceLevel) {
        return new ReorderTerms(leadTime, reviewDays, serviceLevel, 1, 0, OptionalInt.empty());
    }

    /** Units in whole packs, at least the minimum order; 0 for nothing. */
    long packed(double units) {
        if (!(units > 0)) {
            return 0;
        }
        return inPacks(Math.max(units, minimumOrder));
    }

    /** Units in whole packs. */
    long inPacks(double units) {
        return (long) Math.ceil(units / packSize) * packSize;
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The %s (%d) must be from %d to %d.".formatted(name, value, least, most));
        }
    }
}
