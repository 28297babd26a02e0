package io.trendloom.decisions.reorder;

import io.trendloom.forecasting.forecast.ItemForecast;

/**
 * An order with what its units cost and bring.
 *
 * @param forecast that it was decided by
 * @param cost of a unit, in the reporting currency
 * @param price for which a unit is sold, in the reporting currency
 */
public record PricedReorder(Reorder reorder, ItemForecast forecast, double cost, double price) {
    public PricedReorder {
        check("cost", cost);
        check("price", price);
    }

    /** Expected money from units that are sold only if the position grows from one number of units to another. */
    double gain(double from, double to) {
        DemandUntilArrival demand = new DemandUntilArrival(
                forecast, reorder.terms().leadTime(), reorder.terms().reviewDays());
        int steps = 8;
        double step = (to - from) / steps;
        double sold = 0;
        for (int i = 0; i < steps; i++) {
            sold += step * (1 - demand.atMost(from + step * (i + 0.5)));
        }
        return sold * price;
    }

    private static void check(String name, double money) {
        if (!(money > 0) || Double.isInfinite(money)) {
            throw new IllegalArgumentException(
                    "The %s of a unit (%s) must be positive and finite.".formatted(name, money));
        }
    }
}
