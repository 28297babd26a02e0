package io.trendloom.launcher.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A forecast as lines of a table, with picocli's colour marks. */
public final class ForecastTable {
    private static final String HEADER = "%-14s %8s %8s %8s %8s   %6s %6s %7s %8s";

    private ForecastTable() {}

    /** Day by day: quantiles in units, and the probability of each trend class. */
    public static List<String> days(Forecast forecast) {
        List<String> lines = new ArrayList<>();
        lines.add("@|bold "
                + HEADER.formatted("DAY", "q0.1", "MIDDLE", "q0.9", "MEAN", "growth", "stable", "decline", "volatile")
                + "|@");
        forecast.horizon().forEach(day -> lines.add(line(day)));
        return lines;
    }

    private static String line(Forecast.Day day) {
        Forecast.Classes trend = day.trend();
        return String.format(
                Locale.ROOT,
                "%s %ta %8.1f %8.1f %8.1f %8.1f   %5.0f%% %5.0f%% %6.0f%% %7.0f%%",
                day.day(),
                day.day(),
                day.quantile("0.1"),
                day.quantile("0.5"),
                day.quantile("0.9"),
                day.mean(),
                100 * trend.growth(),
                100 * trend.stable(),
                100 * trend.decline(),
                100 * trend.volatility());
    }

    /** The label and the probability of each class over the four weeks to come. */
    public static String trend(Forecast.Trend trend) {
        Forecast.Classes all = trend.probabilities();
        return String.format(
                Locale.ROOT,
                "trend of the next four weeks: @|bold %s|@ (growth %.0f %%, stable %.0f %%, decline %.0f %%, volatile %.0f %%)",
                trend.label(),
                100 * all.growth(),
                100 * all.stable(),
                100 * all.decline(),
                100 * all.volatility());
    }
}
