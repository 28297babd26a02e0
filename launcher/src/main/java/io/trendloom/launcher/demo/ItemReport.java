package io.trendloom.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.forecast.Forecast;
import io.trendloom.launcher.forecast.ForecastTable;
import io.trendloom.launcher.forecast.Forecasts;
import io.trendloom.launcher.forecast.Sparkline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what the system says of items. */
final class ItemReport {
    private static final int DAYS_BACK = 60;
    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final JsonApi forecast;

    ItemReport(Terminal terminal, JsonApi forecast) {
        this.terminal = terminal;
        this.forecast = forecast;
    }

    /** An item's past and future as one line of bars, and its forecast day by day. */
    void show(String id) throws InterruptedException {
        String path = "/v1/items/" + JsonApi.segment(id);
        JsonNode item = forecast.get(path);
        List<Forecast> made = new ArrayList<>();
        new Forecasts(forecast).read(new Forecasts.Order(List.of(id), null, null), (one, json) -> made.add(one));
        for (Forecast one : made) {
            terminal.plain("");
            terminal.plain("%s  %s".formatted(id, item.path("title").asText()));
            terminal.line(ForecastTable.trend(one.trend()));
            terminal.plain(bars(past(path, one), one));
            ForecastTable.days(one).forEach(terminal::line);
        }
    }

    private List<@Nullable Double> past(String path, Forecast made) throws InterruptedException {
        List<@Nullable Double> units = new ArrayList<>();
        forecast.get("%s/series?from=%s&to=%s".formatted(path, made.cutoff().minusDays(DAYS_BACK - 1L), made.cutoff()))
                .path("days")
                .forEach(day -> units.add(
                        day.hasNonNull("units") ? (Double) day.path("units").asDouble() : null));
        return units;
    }

    private static String bars(List<@Nullable Double> past, Forecast made) {
        List<@Nullable Double> future =
                new ArrayList<>(made.horizon().stream().map(Forecast.Day::mean).toList());
        double largest = 1;
        for (List<@Nullable Double> part : List.of(past, future)) {
            for (Double value : part) {
                largest = value == null ? largest : Math.max(largest, value);
            }
        }
        return "%s|%s  (%d days sold | %d days expected)"
                .formatted(Sparkline.of(past, largest), Sparkline.of(future, largest), past.size(), future.size());
    }

    /**
     * The items of a trend class that change most in its direction, by the probability of the class.
     *
     * @param sign of a change in this direction
     */
    void strongest(String name, String trend, int sign) throws InterruptedException {
        terminal.line("");
        terminal.line("@|bold Strongest %s|@".formatted(name));
        for (JsonNode item : forecast.get("/v1/trends?class=%s&size=%d".formatted(trend, SHOWN))
                .path("items")) {
            if (item.path("trend").path("change").asDouble() * sign > 0) {
                terminal.plain(line(item));
            }
        }
    }

    private static String line(JsonNode item) {
        JsonNode trend = item.path("trend");
        return String.format(
                Locale.ROOT,
                "  %-8s %-36.36s %6.0f -> %6.0f units in 30 days (%+.0f %%), %s %.0f %%",
                item.path("id").asText(),
                item.path("title").asText("(no title)"),
                trend.path("last30").asDouble(),
                trend.path("median30").asDouble(),
                100 * trend.path("change").asDouble(),
                trend.path("label").asText(),
                100 * trend.path("probability").asDouble());
    }
}
