package io.trendloom.forecasting.series;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an item sold on each day from its first on.
 *
 * @param orders order lines, and what is known of their sizes; null where the shop's data have none
 */
record SalesDays(
        RunningSums units, RunningSums revenue, @Nullable Orders orders) {
    static SalesDays of(double[] units, double[] revenue) {
        if (units.length != revenue.length) {
            throw new IllegalArgumentException("The units (%d days) and the revenue (%d days) must cover equal days."
                    .formatted(units.length, revenue.length));
        }
        return new SalesDays(RunningSums.of("units", units), RunningSums.of("revenue", revenue), null);
    }

    /** These days with the order lines of each. */
    SalesDays with(double[] lines, double[] logSizes) {
        if (lines.length != units.days() || logSizes.length != units.days()) {
            throw new IllegalArgumentException(
                    "The orders (%d days) and their logSizes (%d days) must cover the days of the units (%d days)."
                            .formatted(lines.length, logSizes.length, units.days()));
        }
        return new SalesDays(
                units, revenue, new Orders(RunningSums.of("orders", lines), RunningSums.of("logSizes", logSizes)));
    }

    /** The first days, and days without a sale up to a length. */
    SalesDays extended(int known, int length) {
        SalesDays longer = of(units.values(known, length), revenue.values(known, length));
        return orders == null
                ? longer
                : longer.with(orders.lines.values(known, length), orders.logSizes.values(known, length));
    }

    /** The first days with at most so many units on each, at its price; null where no day has more. */
    @Nullable SalesDays atMost(double mostUnits, int known) {
        double[] sold = units.values(known, known);
        double[] taken = revenue.values(known, known);
        boolean isAbove = false;
        for (int i = 0; i < known; i++) {
            if (sold[i] > mostUnits) {
                isAbove = true;
                taken[i] *= mostUnits / sold[i];
                sold[i] = mostUnits;
            }
        }
        SalesDays capped = isAbove ? of(sold, taken) : null;
        return capped == null || orders == null
                ? capped
                : capped.with(orders.lines.values(known, known), orders.logSizes.values(known, known));
    }

    /** Days in another order: on the i-th what was on the {@code order[i]}-th. */
    SalesDays inOrder(int[] order) {
        SalesDays turned = of(units.inOrder(order), revenue.inOrder(order));
        return orders == null ? turned : turned.with(orders.lines.inOrder(order), orders.logSizes.inOrder(order));
    }

    /** These units, those of the i-th of the first days at a price; where that is NaN, at their own. */
    SalesDays pricedAt(IntToDoubleFunction price, int known) {
        double[] taken = new double[known];
        Arrays.setAll(taken, i -> {
            double at = price.applyAsDouble(i);
            return Double.isNaN(at) ? revenue.between(i, i + 1) : at * units.between(i, i + 1);
        });
        return new SalesDays(units, RunningSums.of("revenue", taken), orders);
    }

    /**
     * Order lines.
     *
     * @param lines their number
     * @param logSizes sum of the logarithm of 1 + units over them
     */
    record Orders(RunningSums lines, RunningSums logSizes) {}
}
