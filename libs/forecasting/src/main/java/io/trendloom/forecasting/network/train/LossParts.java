package io.trendloom.forecasting.network.train;

/**
 * The loss of each task over the targets that are known: twice the quantile loss of days, totals and weeks in scaled
 * units a day, the Poisson deviance of the mean, and the cross-entropy of the trends in nats.
 */
public record LossParts(double demand, double mean, double totals, double weeks, double itemTrend, double dayTrend) {
    static final LossParts NONE = new LossParts(0, 0, 0, 0, 0, 0);

    /** The weighted sum. */
    public double total(LossWeights weights) {
        return demand * weights.demand()
                + mean * weights.mean()
                + totals * weights.totals()
                + weeks * weights.weeks()
                + itemTrend * weights.itemTrend()
                + dayTrend * weights.dayTrend();
    }

    static LossParts of(float[] parts) {
        return new LossParts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    LossParts plus(LossParts other, double factor) {
        return new LossParts(
                demand + factor * other.demand,
                mean + factor * other.mean,
                totals + factor * other.totals,
                weeks + factor * other.weeks,
                itemTrend + factor * other.itemTrend,
                dayTrend + factor * other.dayTrend);
    }
}
