package io.trendloom.preparation.mapping;

/**
 * A column of an items export whose number is a signal about the product, such as a running total.
 *
 * @param name of the signal
 * @param column column that holds its value on the row's known day; a blank field tells nothing
 */
public record SignalColumn(String name, String column) {}
