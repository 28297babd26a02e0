package io.trendloom.forecasting.evaluation;

import java.util.List;

/**
 * What each item of an evaluation adds to WQL30.
 *
 * @param losses twice the mean quantile loss of each item's total, in units
 * @param sold each item's total, in units
 */
public record TotalLosses(double[] losses, double[] sold) {
    public TotalLosses {
        losses = losses.clone();
        sold = sold.clone();
    }

    static TotalLosses of(List<ItemScore> items) {
        return new TotalLosses(
                items.stream().mapToDouble(Metric.WQL30::part).toArray(),
                items.stream().mapToDouble(Metric.WQL30::whole).toArray());
    }

    @Override
    public double[] losses() {
        return losses.clone();
    }

    @Override
    public double[] sold() {
        return sold.clone();
    }
}
