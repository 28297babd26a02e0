package io.trendloom.decisions.reorder;

import io.trendloom.forecasting.forecast.ItemForecast;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When stock is used up. */
public final class StockOut {
    private static final double EVEN = 0.5;

    private StockOut() {}

    /**
     * The first day by whose end more is wanted than there is in half of the cases; null where it lasts for all days whose demand
     * is forecast together.
     *
     * @param units on hand at the cutoff
     */
    public static @Nullable LocalDate day(ItemForecast forecast, double units) {
        int days = ReorderRule.longest(forecast);
        for (int day = 1; day <= days; day++) {
            if (units <= 0 || forecast.demandOver(day).at(EVEN) > units) {
                return forecast.cutoff().plusDays(day);
            }
        }
        return null;
    }

    /**
     * Probability that more is wanted in the first days after the cutoff than there is.
     *
     * @param units on hand at the cutoff
     * @param days from 1 up to those whose demand is forecast together
     */
    public static double probability(ItemForecast forecast, double units, int days) {
        return units <= 0 ? 1 : 1 - DemandUntilArrival.atMost(forecast.demandOver(days), units);
    }
}
