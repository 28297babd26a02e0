package io.trendloom.forecast.view;

/** What stock on hand lacks and exceeds, in SQL over {@code forecast_of_record f}. */
public final class StockUnits {
    /** Units that are missing for the next 14 days. */
    public static final String LACKING = "(f.next30 * 14 / 30 - f.on_hand / 1000.0)";

    /** Units beyond the next 90 days. */
    public static final String EXCESS = "(f.on_hand / 1000.0 - f.next30 * 3)";

    private StockUnits() {}
}
