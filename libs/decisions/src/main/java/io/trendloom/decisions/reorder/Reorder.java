package io.trendloom.decisions.reorder;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to order of an item.
 *
 * @param quantity units; 0: nothing
 * @param orderBy the last day on which the order comes in time with the service level's probability, the day after the cutoff if
 *     it is late already; null: nothing is to be ordered within the horizon
 * @param upTo units that suffice, with that probability, until the next order after this one arrives
 * @param position units on hand and on order
 * @param risk probability that the position does not last until an order of the day after the cutoff arrives
 * @param limit what made the quantity smaller than the service level asks
 * @param terms what the order is bound by
 */
public record Reorder(
        String itemId,
        long quantity,
        @Nullable LocalDate orderBy,
        double upTo,
        double position,
        double risk,
        Limit limit,
        ReorderTerms terms) {
    /** The same item with a smaller order, for want of money. */
    Reorder cutTo(long affordable) {
        return new Reorder(
                itemId, affordable, affordable == 0 ? null : orderBy, upTo, position, risk, Limit.BUDGET, terms);
    }

    /** The decision and what led to it, in one sentence. */
    public String reason() {
        String enough = "%s are enough in %s of 100 cases for %s until an order arrives and %s until the next"
                .formatted(
                        units(upTo),
                        units(100 * terms.serviceLevel()),
                        days(terms.leadTime()),
                        days(terms.reviewDays()));
        String there = "%s are on hand or on their way".formatted(units(position));
        if (orderBy == null) {
            return limit == Limit.BUDGET
                    ? "Nothing, since the budget serves more elsewhere: %s, %s.".formatted(enough, there)
                    : "Nothing for now: %s, %s.".formatted(enough, there);
        }
        return "Order %d by %s: %s, %s%s.".formatted(quantity, orderBy, enough, there, limit.words());
    }

    private static String days(LeadTime leadTime) {
        int least = leadTime.shares().firstKey();
        return least == leadTime.longest() ? days(least) : "%d to %d days".formatted(least, leadTime.longest());
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String units(double units) {
        return units < 10 && units != Math.rint(units)
                ? String.format(Locale.ROOT, "%.1f", units)
                : String.format(Locale.ROOT, "%.0f", units);
    }

    /** What makes an order smaller than the service level asks. */
    public enum Limit {
        /** Nothing does. */
        NONE(""),
        /** More would not be sold before it goes bad. */
        SHELF_LIFE("; more would go bad before it is sold"),
        /** The money is worth more in other items. */
        BUDGET("; the budget allows no more");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
