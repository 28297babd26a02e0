package io.trendloom.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Http;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A shop of which every item sells every day; its texts all differ. */
final class Shop {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);
    private static final String ITEM = """
            {"id":"%1$05d","title":"Lantern %1$d of green glass","price":%2$d,"currency":"GBP"}""";
    private static final String REVIEW = """
            {"id":"%2$d-%1$d","itemId":"%1$05d","rating":4,"text":"Lantern %1$d came well packed and shines as bright as the %2$d before it","day":"%3$s"}""";
    private static final String SALE = """
            {"id":"%2$s-%1$d","itemId":"%1$05d","quantity":%3$d,"unitPrice":2,"currency":"GBP","time":"%2$sT10:00:00"}""";

    private final Http http;
    private final Form form;
    private LocalDate day;
    private final Map<String, Long> rows = new TreeMap<>();
    private int texts;

    Shop(Http http, Form form) {
        this.http = http;
        this.form = form;
        this.day = FIRST_DAY.plusDays(form.days() - 1L);
    }

    /** The last day that was told. */
    LocalDate day() {
        return day;
    }

    /** Rows of each kind told so far. */
    Map<String, Long> rows() {
        return Map.copyOf(rows);
    }

    /** Different texts told so far. */
    int texts() {
        return texts;
    }

    /** The catalogue in pieces. */
    void list() throws IOException, InterruptedException {
        tellPieces("items", item -> ITEM.formatted(item, 1 + item % 9));
    }

    /** The first days' sales in one upload, and their end. */
    void begin() throws IOException, InterruptedException {
        String rows = FIRST_DAY
                .datesUntil(day.plusDays(1))
                .flatMap(past -> IntStream.range(0, form.items()).mapToObj(item -> sale(item, past)))
                .collect(Collectors.joining("\n"));
        String answer = http.post(Http.INGEST, "/v1/sales", "application/x-ndjson", rows)
                .body();
        assertThat(answer.lines().toList().getLast()).contains("\"stored\":" + form.items() * form.days());
        count("sales", form.items() * form.days());
        end();
    }

    /** A review of each item in pieces. */
    void hear() throws IOException, InterruptedException {
        int wave = texts / form.items();
        tellPieces("reviews", item -> REVIEW.formatted(item, wave, day));
    }

    /** Another day's sales, and its end. */
    void sell() throws IOException, InterruptedException {
        day = day.plusDays(1);
        tell("sales", IntStream.range(0, form.items()).boxed().toList(), item -> sale(item, day));
        end();
    }

    /** Returns when all its texts have vectors where items are forecast. */
    void awaitVectors() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            JsonNode status = http.get(Http.FORECAST, "/v1/status");
            assertThat(status.at("/itemsWithVectors").asInt()
                            + status.at("/reviewsWithVectors").asInt())
                    .isEqualTo(texts);
        });
    }

    /** Returns when every item is forecast from its last day. */
    void awaitForecasts() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(http.get(Http.FORECAST, "/v1/status")
                                .at("/recordedCutoff")
                                .asText())
                        .isEqualTo(day.toString()));
    }

    private void end() throws IOException, InterruptedException {
        http.post(Http.INGEST, "/v1/days/%s/end".formatted(day), "");
    }

    private static String sale(int item, LocalDate on) {
        return SALE.formatted(item, on, 1 + (item + on.getDayOfMonth()) % 5);
    }

    private void tellPieces(String kind, IntFunction<String> row) throws IOException, InterruptedException {
        for (int from = 0; from < form.items(); from += form.piece()) {
            tell(kind, IntStream.range(from, from + form.piece()).boxed().toList(), row);
        }
        texts += form.items();
    }

    private void tell(String kind, List<Integer> items, IntFunction<String> row)
            throws IOException, InterruptedException {
        String rows = items.stream().map(row::apply).collect(Collectors.joining(",", "[", "]"));
        JsonNode answer = http.post(Http.INGEST, "/v1/" + kind, rows);
        assertThat(answer.at("/summary/stored").asInt()).as(answer.toString()).isEqualTo(items.size());
        count(kind, items.size());
    }

    private void count(String kind, int told) {
        rows.merge(kind, (long) told, Long::sum);
    }
}
