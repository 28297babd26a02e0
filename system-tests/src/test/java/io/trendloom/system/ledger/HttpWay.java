package io.trendloom.system.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Over HTTP: rows of NDJSON, each acknowledged by its result; an answer without a summary is none. */
final class HttpWay implements Way {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI sales;
    private final Ledger ledger;

    HttpWay(int port, Ledger ledger) {
        this.sales = URI.create("http://127.0.0.1:" + port + "/v1/sales");
        this.ledger = ledger;
    }

    @Override
    public void send(List<Outgoing> batch) throws InterruptedException {
        while (!isAnswered(batch)) {
            Thread.sleep(Retry.MILLIS);
        }
        ledger.acknowledge(
                batch.stream().map(row -> Objects.requireNonNull(row.saleId())).toList());
    }

    private boolean isAnswered(List<Outgoing> batch) throws InterruptedException {
        String body = batch.stream().map(Outgoing::body).collect(Collectors.joining("\n"));
        HttpRequest request = HttpRequest.newBuilder(sales)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        ledger.sending(batch.size());
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> isWhole(response.body(), batch.size());
                case 429, 500, 503 -> false;
                default -> throw new AssertionError(response.statusCode() + " " + response.body());
            };
        } catch (IOException away) {
            return false;
        }
    }

    private static boolean isWhole(String body, int rows) {
        List<JsonNode> results = new ArrayList<>();
        for (String line : body.lines().toList()) {
            try {
                results.add(Trendloom.json(line));
            } catch (RuntimeException cut) {
                return false;
            }
        }
        JsonNode summary = results.isEmpty() ? null : results.getLast().get("summary");
        if (summary != null && summary.path("rejected").asInt() > 0) {
            throw new AssertionError("A good row was rejected: " + body);
        }
        return summary != null && summary.path("rows").asInt() == rows;
    }

    @Override
    public void close() {
        client.close();
    }
}
