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

    /** The name as contracts spell it: {@code growth}, {@code stable}, {@code decline}, {@code volatile}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
