package io.trendloom.forecasting.network;

/** The periods and classes that every network answers for. */
public final class Periods {
    /** Number of totals: the first 7, 14 and 30 days. */
    public static final int TOTALS = 3;
    /** Number of weeks answered for on their own. */
    public static final int WEEKS = 4;
    /** Days in a week. */
    public static final int WEEK_DAYS = 7;
    /** Number of trend classes. */
    public static final int TRENDS = 4;

    private static final int[] TOTAL_DAYS = {7, 14, 30};

    private Periods() {}

    /** Days summed up in each total, ascending. */
    public static int[] totalDays() {
        return TOTAL_DAYS.clone();
    }
}
