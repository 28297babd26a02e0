package io.trendloom.forecast.overview;

import org.jspecify.annotations.Nullable;

/** Tells that the newest forecasts whose days are over missed: of their items far fewer than promised sold within the band. */
final class MissedForecasts {
    /** As of the alert TrendloomCoverageLost. */
    static final double LEAST = 0.6;

    /** Of fewer items, chance alone may miss. */
    static final int FEWEST = 20;

    private MissedForecasts() {}

    /** Null where they held, or none are over. */
    static @Nullable Alert of(Overview.@Nullable Coverage coverage) {
        if (coverage == null) {
            return null;
        }
        Overview.Point newest = coverage.course().getLast();
        return newest.items() < FEWEST || newest.seen() >= LEAST
                ? null
                : Alert.of(Alert.Kind.FORECAST_MISSED, Math.round(newest.items() * (1 - newest.seen())), null);
    }
}
