package io.trendloom.launcher.customers;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trendloom customers segments}: customers by how lately, how often and for how much they buy. */
@Command(
        name = "segments",
        description = "Counts customers by how lately, how often and for how much they buy, now and before.")
public final class CustomerSegmentsCommand implements Callable<Integer> {
    private static final String HIDDEN = "few";

    private final Terminal terminal;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public CustomerSegmentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = system.api(Service.FORECAST).get("/v1/customers/segments");
        switch (format.chosen()) {
            case json -> terminal.plain(answer.toPrettyString());
            case table -> print(answer);
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode answer) {
        line("%-20s %9s %7s %14s %9s %9s", "SEGMENT", "CUSTOMERS", "SHARE", "REVENUE", "30 DAYS -", "90 DAYS -");
        for (JsonNode segment : answer.path("segments")) {
            line(
                    "%-20s %9s %7s %14s %9s %9s",
                    segment.path("segment").asText(),
                    number(segment, "customers", "%,.0f", 1),
                    number(segment, "share", "%.1f %%", 100),
                    number(segment, "revenue", "%,.0f", 1),
                    number(segment, "customers30DaysAgo", "%,.0f", 1),
                    number(segment, "customers90DaysAgo", "%,.0f", 1));
        }
        line(
                "%,d customers up to %s; “%s”: fewer than %d.",
                answer.path("customers").asLong(),
                answer.path("cutoff").asText(),
                HIDDEN,
                answer.path("minimum").asInt());
    }

    private static String number(JsonNode segment, String field, String format, double times) {
        return segment.has(field)
                ? String.format(Locale.ROOT, format, times * segment.path(field).asDouble())
                : HIDDEN;
    }

    private void line(String text, Object... values) {
        terminal.plain(String.format(Locale.ROOT, text, values));
    }
}
