package io.trendloom.launcher.forecast;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** A line a day: the columns of a backtest's forecasts. */
final class CsvWriter implements ForecastWriter {
    private static final List<String> LEVELS = List.of("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9");

    /** Signs with which a formula may begin. */
    private static final String FORMULA = "=+-@\t\r";

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
        String item = quoted(forecast.itemId());
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

    /**
     * As RFC 4180 asks for ids with commas, quotes or line ends in them; one that a spreadsheet would run as a formula gets
     * an apostrophe before it.
     */
    private static String quoted(String id) {
        String text = !id.isEmpty() && FORMULA.indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
