package io.trendloom.launcher.forecast;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forecasts of two days as forecast-worker writes them, a line each. */
final class ForecastJson {
    private ForecastJson() {}

    static String line(String id, boolean coldStart) {
        return """
                {"itemId":"%s","modelId":"m-9","cutoff":"2024-02-29","horizon":[%s,%s],"trend":{"label":"growth",\
                "probabilities":%s},"coldStart":%s,"createdAt":"2024-03-01T00:00:00Z"}
                """.formatted(id, day("2024-03-01", 0), day("2024-03-02", 10), classes(), coldStart);
    }

    private static String day(String day, int base) {
        String quantiles = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "\"0.%d\":%d.5".formatted(level, base + level))
                .collect(Collectors.joining(","));
        return "{\"day\":\"%s\",\"quantiles\":{%s},\"mean\":%d.25,\"trend\":%s}"
                .formatted(day, quantiles, base, classes());
    }

    private static String classes() {
        return "{\"growth\":0.5,\"stable\":0.25,\"decline\":0.125,\"volatile\":0.125}";
    }
}
