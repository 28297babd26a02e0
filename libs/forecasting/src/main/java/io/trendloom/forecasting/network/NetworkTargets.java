package io.trendloom.forecasting.network;

/**
 * What came after each window of a batch, in the window's own scale, row-major. A mask is 1 where the target counts in
 * the loss and 0 where it is missing (a closed day, a day out of stock, a period that is not over yet).
 *
 * @param scales units that are 1 in the window's scale, shape [n]
 * @param demand scaled units of each day, shape [n][horizon]
 * @param demandMask shape [n][horizon]
 * @param totals scaled units of the first 7, 14 and 30 days, shape [n][3]
 * @param totalsMask shape [n][3]
 * @param weeks scaled units of each of the four weeks, shape [n][4]
 * @param weeksMask shape [n][4]
 * @param itemTrend class of the item over the four weeks ({@code growth, stable, decline, volatile} = 0…3), −1 where
 *     unknown, shape [n]
 * @param dayTrend class of each day, −1 where unknown, shape [n][horizon]
 */
@SuppressWarnings("ArrayRecordComponent")
public record NetworkTargets(
        float[] scales,
        float[] demand,
        float[] demandMask,
        float[] totals,
        float[] totalsMask,
        float[] weeks,
        float[] weeksMask,
        int[] itemTrend,
        int[] dayTrend) {}
