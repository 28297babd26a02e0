package io.trendloom.decisions.reorder;

import io.trendloom.decisions.reorder.Reorder.Limit;
import io.trendloom.forecasting.forecast.ItemForecast;

/**
 * Periodic review with an order-up-to level (Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains,
 * 2017): the level is the quantile, at the service level, of the forecast demand over lead time and review period. A unit that
 * would be sold after its shelf life in half of the cases is not ordered.
 */
public final class ReorderRule {
    private static final int LONGEST = ItemForecast.TOTAL_DAYS.getLast();
    private static final double EVEN = 0.5;

    private ReorderRule() {}

    /**
     * What to order of an item.
     *
     * @param forecast of at least as many days as the longest lead time and the review period
     * @throws IllegalArgumentException if the two are longer together than the forecast
     */
    public static Reorder decide(ItemForecast forecast, Stock stock, ReorderTerms terms) {
        requireHorizon(forecast, terms);
        int wait = waiting(forecast, stock.position(), terms);
        boolean never = wait < 0;
        double upTo = upTo(forecast, terms, Math.max(0, wait));
        double fresh = fresh(forecast, terms);
        boolean spoils = fresh < upTo;
        long quantity = never ? 0 : terms.packed(Math.min(upTo, fresh) - stock.position());
        return new Reorder(
                forecast.itemId(),
                quantity,
                quantity == 0 ? null : forecast.cutoff().plusDays(1L + wait),
                upTo,
                stock.position(),
                1 - demand(forecast, terms, 0).atMost(stock.position()),
                spoils && !never ? Limit.SHELF_LIFE : Limit.NONE,
                terms);
    }

    /**
     * Units that suffice with the service level's probability until the next order after one of the day after the cutoff arrives.
     *
     * @throws IllegalArgumentException if lead time and review period are longer together than the forecast
     */
    public static double upTo(ItemForecast forecast, ReorderTerms terms) {
        requireHorizon(forecast, terms);
        return upTo(forecast, terms, 0);
    }

    private static double upTo(ItemForecast forecast, ReorderTerms terms, int wait) {
        return demand(forecast, terms, wait + terms.reviewDays()).quantile(terms.serviceLevel());
    }

    private static void requireHorizon(ItemForecast forecast, ReorderTerms terms) {
        int longest = terms.leadTime().longest() + terms.reviewDays();
        int known = longest(forecast);
        if (longest > known) {
            throw new IllegalArgumentException(
                    "The lead time (up to %d days) and the review period (%d days) must be at most %d days together, the longest total forecast."
                            .formatted(terms.leadTime().longest(), terms.reviewDays(), known));
        }
    }

    /** Days for which the order can wait; −1: longer than is forecast. */
    private static int waiting(ItemForecast forecast, double position, ReorderTerms terms) {
        int last = Math.max(0, longest(forecast) - terms.leadTime().longest() - terms.reviewDays());
        for (int wait = 1; wait <= last; wait++) {
            if (demand(forecast, terms, wait).atMost(position) < terms.serviceLevel()) {
                return wait - 1;
            }
        }
        return demand(forecast, terms, last + terms.reviewDays()).atMost(position) < terms.serviceLevel() ? last : -1;
    }

    private static double fresh(ItemForecast forecast, ReorderTerms terms) {
        int longest = longest(forecast) - terms.leadTime().longest();
        return terms.shelfLifeDays().isEmpty() || terms.shelfLifeDays().getAsInt() > longest
                ? Double.POSITIVE_INFINITY
                : demand(forecast, terms, terms.shelfLifeDays().getAsInt()).quantile(EVEN);
    }

    private static DemandUntilArrival demand(ItemForecast forecast, ReorderTerms terms, int days) {
        return new DemandUntilArrival(forecast, terms.leadTime(), days);
    }

    /** Days over which demand is known. */
    public static int longest(ItemForecast forecast) {
        return Math.min(LONGEST, forecast.days().size());
    }
}
