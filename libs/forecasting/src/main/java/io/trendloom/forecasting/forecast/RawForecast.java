package io.trendloom.forecasting.forecast;

/**
 * What a method says of one item, in units, before closed days, caps and order are seen to. What it says nothing of is empty.
 *
 * @param days quantiles of each day, shape [horizon][9]
 * @param means expected units of each day, shape [horizon]
 * @param periods quantiles of each of {@link Period#ALL}, shape [7][21]
 * @param trend class probabilities of the item, shape [4]
 * @param dayTrend class probabilities of each day, shape [horizon][4]
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawForecast(double[][] days, double[] means, double[][] periods, double[] trend, double[][] dayTrend) {
    /** Nothing. */
    public static final RawForecast SILENT = ofPeriods(new double[0][], new double[0]);

    /** Of periods and the item's trend alone. */
    public static RawForecast ofPeriods(double[][] periods, double[] trend) {
        return new RawForecast(new double[0][], new double[0], periods, trend, new double[0][]);
    }
}
