package io.trendloom.page;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was said of an item for the week up to the stall's cutoff: far more than it sold of each day, about what it sold of the week. */
final class PastForecast {
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 1);

    private PastForecast() {}

    static String json(String item) {
        String days = IntStream.rangeClosed(1, 7)
                .mapToObj(CUTOFF::plusDays)
                .map(day ->
                        "{\"day\":\"%s\",\"open\":%b,\"quantiles\":{\"0.1\":900,\"0.5\":1000,\"0.9\":1100},\"mean\":1000}"
                                .formatted(day, day.getDayOfWeek().getValue() != 6))
                .collect(Collectors.joining(","));
        return """
                {"itemId":"%s","forecasts":[{"modelId":"m","cutoff":"%s","days":[%s],
                 "week":{"from":"%s","quantiles":{"0.1":0,"0.5":100,"0.9":1000},"mean":100}}]}""".formatted(item, CUTOFF, days, CUTOFF.plusDays(1));
    }
}
