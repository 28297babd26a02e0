package io.trendloom.forecasting.evaluation;

import io.trendloom.forecasting.forecast.Quantiles;
import java.util.random.RandomGenerator;

/**
 * Whether a day fell between the quantiles 0.1 and 0.9, both in whole units. Where units tie with quantiles, the day's
 * place is drawn at random among the levels that tie (a randomised probability integral transform): a forecast whose
 * lower quantiles are all 0 could not cover 80 % otherwise. Beyond the last level half of what remains ties, and below
 * the first likewise unless the units are 0.
 */
final class Coverage {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private Coverage() {}

    static boolean ofDay(Quantiles quantiles, double sold, RandomGenerator random) {
        double draw = random.nextDouble();
        double units = Math.rint(sold);
        int below = 0;
        int upTo = 0;
        for (int i = 0; i < quantiles.size(); i++) {
            double value = Math.rint(quantiles.value(i));
            below += value < units ? 1 : 0;
            upTo += value <= units ? 1 : 0;
        }
        if (below == upTo) {
            return below > 0 && below < quantiles.size();
        }
        double from = below == 0 ? (units > 0 ? LOW / 2 : 0) : quantiles.level(below - 1);
        double to = upTo == quantiles.size() ? (HIGH + 1) / 2 : quantiles.level(upTo - 1);
        double place = from + draw * (to - from);
        return place >= LOW && place <= HIGH;
    }

    static boolean ofTotal(Quantiles quantiles, double sold) {
        return sold >= Math.rint(quantiles.at(LOW)) && sold <= Math.rint(quantiles.at(HIGH));
    }
}
