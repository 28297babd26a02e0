package io.trendloom.launcher.forecast;

import java.io.PrintStream;

/** One JSON array, an element a forecast, as the API answers it. */
final class JsonWriter implements ForecastWriter {
    private final PrintStream out;
    private String before = "[";

    JsonWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void take(Forecast forecast, String json) {
        out.print(before);
        out.print(json);
        before = ",\n";
    }

    @Override
    public void end() {
        out.println(before.equals("[") ? "[]" : "]");
        out.flush();
    }
}
