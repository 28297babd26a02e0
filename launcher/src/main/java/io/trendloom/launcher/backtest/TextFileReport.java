package io.trendloom.launcher.backtest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trendloom.forecasting.backtest.TextReport;
import java.nio.file.Path;

/**
 * What {@code --text compare} writes as JSON.
 *
 * @param dataset name of the file
 * @param rows rows of the file
 * @param items items that sold
 */
record TextFileReport(
        String dataset,
        long rows,
        long items,
        @JsonUnwrapped TextReport texts) {
    static TextFileReport of(Path file, SalesRead read, TextReport report) {
        return new TextFileReport(
                String.valueOf(file.getFileName()),
                read.rows().rows(),
                read.sales().items(),
                report);
    }
}
