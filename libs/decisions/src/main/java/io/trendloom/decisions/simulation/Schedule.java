package io.trendloom.decisions.simulation;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days of a simulation and when is ordered on them.
 *
 * @param start number of the last day before the first
 * @param days simulated
 * @param simulation of each item
 */
record Schedule(long start, int days, StockSimulation simulation) {
    int reviews() {
        return (days - 1) / simulation.reviewDays() + 1;
    }

    /** Number of the last day known at a review. */
    long cutoff(int review) {
        return start + (long) review * simulation.reviewDays();
    }

    /** Days that an order has to last: until the one after it arrives. */
    int covered() {
        return simulation.leadTime() + simulation.reviewDays();
    }

    /** Open days that the order of each review has to last. */
    int[] openDays(ShopCalendar calendar) {
        return IntStream.range(0, reviews())
                .map(review -> calendar.openDays(cutoff(review) + 1, cutoff(review) + covered()))
                .toArray();
    }

    /** Units wanted, by item and day. */
    double[][] demand(List<ItemHistory> items) {
        return items.stream()
                .map(item -> IntStream.range(0, days)
                        .mapToDouble(day -> Math.max(0, item.units(start + 1 + day)))
                        .toArray())
                .toArray(double[][]::new);
    }

    Curve curve(Policy policy, double[][] demand) {
        return Curve.of(policy, simulation, demand, covered());
    }
}
