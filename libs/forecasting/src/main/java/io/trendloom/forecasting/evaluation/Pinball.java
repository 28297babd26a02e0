package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.network.QuantileLevels;

/** The quantile loss at the levels 0.1 … 0.9. */
final class Pinball {
    private static final double[] LEVELS = QuantileLevels.daily();

    private Pinball() {}

    /** Twice the mean over the levels of the loss, in units. */
    static double loss(Quantiles quantiles, double sold) {
        double sum = 0;
        for (double level : LEVELS) {
            double above = sold - quantiles.at(level);
            sum += above >= 0 ? level * above : (level - 1) * above;
        }
        return 2 * sum / LEVELS.length;
    }
}
