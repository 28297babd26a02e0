package io.trendloom.launcher.forecast;

import io.trendloom.preparation.format.CsvText;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** A line a day: the columns of a backtest's forecasts. */
final class CsvWriter implements ForecastWriter {
    private static final List<String> LEVELS = List.of("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9");

    private final PrintStream out;

    CsvWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        out.printf(
                "cutoff,item,day,%s,mean,trend_label,p_growth,p_stable,p_decline,p_volatile%n",
                LEVELS.stream().map(level -> "q" + level).collect(Collectors.joining(",")));
    }

    @Override
    public void take(Forecast forecast, String json) {
        String item = CsvText.of(forecast.itemId());
        Forecast.Classes trend = forecast.trend().probabilities();
        String classes = "%s,%s,%s,%s,%s"
                .formatted(
                        forecast.trend().label(), trend.growth(), trend.stable(), trend.decline(), trend.volatility());
        for (Forecast.Day day : forecast.horizon()) {
            String quantiles = LEVELS.stream()
                    .map(level -> String.valueOf(day.quantile(level)))
                    .collect(Collectors.joining(","));
            out.println(String.join(
                    ",",
                    forecast.cutoff().toString(),
                    item,
                    day.day().toString(),
                    quantiles,
                    String.valueOf(day.mean()),
                    classes));
        }
    }

    @Override
    public void end() {
        out.flush();
    }
}
