package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.BacktestReport;
import io.trendloom.forecasting.backtest.BacktestReport.Window;
import io.trendloom.forecasting.trend.TrendRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a backtest writes as JSON.
 *
 * @param dataset name of the file
 * @param rows rows of the file
 * @param rejected rows thrown out, by the rule that they broke
 * @param items items that sold
 * @param cutoffs last days known
 * @param horizon days judged after each cutoff
 * @param trendRule of the trends that models learned and were judged by
 * @param seed of the models and the draws
 * @param windows the cutoffs with the items judged at each
 * @param models by name
 * @param leftOut why models that could not be learned are left out, by their names
 */
record FileReport(
        String dataset,
        long rows,
        Map<String, Long> rejected,
        long items,
        List<String> cutoffs,
        int horizon,
        TrendRule trendRule,
        long seed,
        List<Window> windows,
        Map<String, BacktestReport.Model> models,
        Map<String, String> leftOut) {
    static FileReport of(Path file, SalesRead read, BacktestReport report) {
        return new FileReport(
                String.valueOf(file.getFileName()),
                read.rows().rows(),
                read.rows().rejected(),
                read.sales().items(),
                report.windows().stream().map(Window::cutoff).toList(),
                report.horizon(),
                report.trendRule(),
                report.seed(),
                report.windows(),
                report.models(),
                report.leftOut());
    }
}
