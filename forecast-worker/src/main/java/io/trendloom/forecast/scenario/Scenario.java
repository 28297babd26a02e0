package io.trendloom.forecast.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What is to be different. At least one of the three must be.
 *
 * @param price another price on some days
 * @param promotion a promotion on some days
 * @param signal another value of an outside series on some days
 */
public record Scenario(
        @Nullable Price price,
        @Nullable Span promotion,
        @Nullable Signal signal) {
    public boolean isEmpty() {
        return price == null && promotion == null && signal == null;
    }

    /**
     * A price.
     *
     * @param value of a unit, in the shop's reporting currency
     * @param from first day; absent: the day after the cutoff
     * @param to last day; absent: the last of the horizon
     */
    public record Price(
            @Nullable Double value,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * Days.
     *
     * @param from first day; absent: the day after the cutoff
     * @param to last day; absent: the last of the horizon
     */
    public record Span(@Nullable String from, @Nullable String to) {}

    /**
     * A signal.
     *
     * @param name of the series
     */
    public record Signal(
            @Nullable String name,
            @Nullable Double value,
            @Nullable String from,
            @Nullable String to) {}
}
