package io.trendloom.launcher.backtest;

/** What becomes of the titles of a file; the names are those of the option's values. */
enum TextUse {
    /** Models that can read them do. */
    on,
    /** No model reads them. */
    off,
    /** Models that can read them are judged beside twins that do not. */
    compare
}
