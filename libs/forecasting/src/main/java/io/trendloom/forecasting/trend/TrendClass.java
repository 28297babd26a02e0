package io.trendloom.forecasting.trend;

import java.util.Locale;

/** Where an item's demand is heading, in the order in which every array of class probabilities holds them. */
public enum TrendClass {
    GROWTH,
    STABLE,
    DECLINE,
    VOLATILE;

    /** Number of classes. */
    public static final int COUNT = values().length;

    private static final TrendClass[] ORDER = values();

    /** The class at a place in the order. */
    public static TrendClass at(int index) {
        return ORDER[index];
    }

    /** The class that contracts spell so. */
    public static TrendClass labelled(String label) {
        for (TrendClass trend : ORDER) {
            if (trend.label().equals(label)) {
                return trend;
            }
        }
        throw new IllegalArgumentException(
                "The class (%s) must be one of growth, stable, decline, volatile.".formatted(label));
    }

    /** The name as contracts spell it: {@code growth}, {@code stable}, {@code decline}, {@code volatile}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
