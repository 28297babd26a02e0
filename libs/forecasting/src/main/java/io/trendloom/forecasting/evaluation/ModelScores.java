package io.trendloom.forecasting.evaluation;

/**
 * How good a forecaster was on held-out windows. Days are open days; y is what was sold.
 *
 * @param wql mean over the levels 0.1 … 0.9 of 2·Σ pinball / Σ y, over days
 * @param wql30 the same over each item's total of 30 days
 * @param mase mean over items of the mean absolute error of the median, by that of repeating the same weekday since the
 *     item's first sale; items without such an error are left out
 * @param wape Σ |y − median| / Σ y, over days
 * @param wape30 the same over totals of 30 days
 * @param bias (Σ expected − Σ y) / Σ y, over totals of 30 days
 * @param coverage80 share of days between the quantiles 0.1 and 0.9, in whole units and with ties drawn at random
 * @param coverage80Total share of totals of 30 days between them
 * @param trend of the item's trend class
 */
public record ModelScores(
        double wql,
        double wql30,
        double mase,
        double wape,
        double wape30,
        double bias,
        double coverage80,
        double coverage80Total,
        TrendScores trend) {}
