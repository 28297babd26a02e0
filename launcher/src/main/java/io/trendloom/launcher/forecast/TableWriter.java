package io.trendloom.launcher.forecast;

import io.trendloom.launcher.Terminal;

/** For people: each item's trend, and its days. */
final class TableWriter implements ForecastWriter {
    private final Terminal terminal;

    TableWriter(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void take(Forecast forecast, String json) {
        terminal.plain("%s, known up to %s, by %s%s"
                .formatted(
                        forecast.itemId(),
                        forecast.cutoff(),
                        forecast.modelId(),
                        forecast.coldStart() ? " (cold start: no sale yet)" : ""));
        terminal.line(ForecastTable.trend(forecast.trend()));
        ForecastTable.days(forecast).forEach(terminal::line);
        terminal.plain("");
    }
}
