package io.trendloom.forecasting.network;

/**
 * What the network answers for a batch, in each window's own scale, row-major. Quantiles are monotone in their level
 * and not negative; probabilities add up to 1.
 *
 * @param size windows in the batch, n
 * @param demand quantiles of each day's demand, shape [n][horizon][{@link QuantileLevels#DAILY}]; empty where sizes are told
 * @param mean expected demand of each day, shape [n][horizon]
 * @param totals quantiles of the first 7, 14 and 30 days, shape [n][3][{@link QuantileLevels#TOTALS}]
 * @param weeks quantiles of each of four weeks, shape [n][4][{@link QuantileLevels#TOTALS}]
 * @param itemTrend probability of each class for the item, shape [n][4]
 * @param dayTrend probability of each class for each day, shape [n][horizon][4]
 * @param sizes of the negative binomial distribution of each day's units, shape [n][horizon]; empty where quantiles are told
 */
@SuppressWarnings("ArrayRecordComponent")
public record NetworkOutputs(
        int size,
        float[] demand,
        float[] mean,
        float[] totals,
        float[] weeks,
        float[] itemTrend,
        float[] dayTrend,
        float[] sizes) {
    /** Outputs that tell quantiles of a day. */
    public NetworkOutputs(
            int size,
            float[] demand,
            float[] mean,
            float[] totals,
            float[] weeks,
            float[] itemTrend,
            float[] dayTrend) {
        this(size, demand, mean, totals, weeks, itemTrend, dayTrend, new float[0]);
    }
}
