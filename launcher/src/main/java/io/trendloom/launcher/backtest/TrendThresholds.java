package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.trend.TrendRule;
import java.util.List;
import java.util.Map;

/** A trend rule as a command line says it: thresholds by name, the usual ones where they are not said. */
final class TrendThresholds {
    private static final String GROWTH = "growth";
    private static final String DECLINE = "decline";
    private static final String VOLATILE = "volatile";
    private static final String WEEKS = "weeks";
    private static final List<String> NAMES = List.of(GROWTH, DECLINE, VOLATILE, WEEKS);

    private TrendThresholds() {}

    /** The rule; an unknown name and a value that breaks its rule are refused. */
    static TrendRule of(Map<String, String> given) {
        given.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "The threshold %s (%s) of the trend rule must be one of %s.".formatted(name, value, NAMES));
            }
        });
        double weeks = number(given, WEEKS, TrendRule.R.weeks());
        if (weeks != Math.rint(weeks)) {
            throw new IllegalArgumentException(
                    "The weeks (%s) of the trend rule must be a whole number.".formatted(weeks));
        }
        return new TrendRule(
                number(given, GROWTH, TrendRule.R.growth()),
                number(given, DECLINE, TrendRule.R.decline()),
                number(given, VOLATILE, TrendRule.R.volatility()),
                (int) weeks);
    }

    private static double number(Map<String, String> given, String name, double usual) {
        String value = given.get(name);
        try {
            return value == null ? usual : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The threshold %s (%s) of the trend rule must be a number, as in %s=%s."
                            .formatted(name, value, name, usual),
                    e);
        }
    }
}
