package io.trendloom.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trendloom.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** embed-worker and train-worker as far as this worker asks them, on one port. */
final class OtherWorkers {
    private final HttpServer server;

    OtherWorkers() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/embeddings", exchange -> {
            JsonNode request = Json.mapper().readTree(exchange.getRequestBody());
            if (request.path("input").path(0).asText().contains("hostile-embedding")) {
                answer(exchange, 200, "{\"model\":\"m\",\"data\":[{\"embedding\":[0.6,\"<script>\"]}]}");
                return;
            }
            String model = request.path("model").asText();
            String body = "{\"model\":\"%s\",\"data\":[{\"index\":0,\"embedding\":[0.6,0.8]}]}";
            answer(exchange, 200, body.formatted(model));
        });
        server.createContext(
                "/", exchange -> answer(exchange, 200, "{\"asked\":\"%s\"}".formatted(exchange.getRequestURI())));
        server.createContext("/v1/models/champion", exchange -> answer(exchange, 404, "{}"));
        server.createContext(
                "/v1/trainings",
                exchange -> answer(
                        exchange,
                        exchange.getRequestMethod().equals("POST") ? 202 : 200,
                        "{\"asked\":\"%s\",\"by\":\"%s\",\"body\":%s}"
                                .formatted(
                                        exchange.getRequestURI(),
                                        exchange.getRequestHeaders().getFirst("Authorization"),
                                        exchange.getRequestMethod().equals("POST") ? body(exchange) : "null")));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
