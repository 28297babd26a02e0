package io.trendloom.launcher.backtest;

/** What was read of a file: its sales, and what became of its rows. */
record SalesRead(FileSales sales, RowCount rows) {}
