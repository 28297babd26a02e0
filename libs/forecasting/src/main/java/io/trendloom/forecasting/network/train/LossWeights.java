package io.trendloom.forecasting.network.train;

/** What each task counts for in the loss; 0 leaves a task out. */
public record LossWeights(float demand, float mean, float totals, float weeks, float itemTrend, float dayTrend) {
    public LossWeights {
        for (float weight : new float[] {demand, mean, totals, weeks, itemTrend, dayTrend}) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("A loss weight (%s) must not be negative.".formatted(weight));
            }
        }
    }

    /** Demand of days and totals in full, the rest as helpers. */
    public static LossWeights standard() {
        return new LossWeights(1, 0.1f, 1, 0.5f, 0.2f, 0.1f);
    }
}
