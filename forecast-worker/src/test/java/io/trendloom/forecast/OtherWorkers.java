package io.trendloom.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trendloom.contract.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** embed-worker, train-worker and ingest-service as far as this worker asks them, on one port. */
final class OtherWorkers {
    private static final String ARRIVED = """
            {"page":0,"size":10,"total":2,"last24Hours":{"rows":0,"rejected":0},"batches":[
              {"id":"b2","kind":"sales","at":"2011-12-08T17:05:00Z","rows":1204,"rejected":2,
               "firstDay":"2011-12-05","lastDay":"2011-12-08"},
              {"id":"b1","kind":"items","at":"2011-12-08T09:00:00Z","rows":60,"rejected":1}]}""";
    private static final String REFUSED = """
            {"page":0,"size":20,"total":3,"rules":[{"kind":"sales","rule":"quantity-zero","rows":2},
              {"kind":"items","rule":"id-missing","rows":1}],"rejections":[
              {"id":"b2.0","kind":"sales","at":"2011-12-08T17:05:00Z","row":17,"rowId":"s17","rule":"quantity-zero",
               "reason":"The quantity (0) must not be 0.","source":"s17,item-05,0,2.95,2011-12-08T10:00:00",
               "format":"csv","header":"id,itemId,quantity,unitPrice,time","repairable":true},
              {"id":"b2.1","kind":"sales","at":"2011-12-08T17:05:00Z","row":18,"rowId":"s18","rule":"quantity-zero",
               "reason":"The quantity (0) must not be 0.","source":"s18,item-06,0,1.25,2011-12-08T10:02:00",
               "format":"csv","header":"id,itemId,quantity,unitPrice,time","repairable":true},
              {"id":"b1.0","kind":"items","at":"2011-12-08T09:00:00Z","row":3,"rule":"json-broken",
               "reason":"The line is no JSON object.","repairable":false}]}""";

    private final HttpServer server;
    private final CountDownLatch told = new CountDownLatch(1);

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
        server.createContext("/v1/batches", exchange -> answer(exchange, 200, ARRIVED));
        server.createContext("/v1/rejections", exchange -> answer(exchange, 200, REFUSED));
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
        server.createContext("/v1/trainings/live/events", this::events);
        server.createContext("/v1/trainings/live/go-on", exchange -> {
            told.countDown();
            answer(exchange, 200, "{}");
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** One event, and another once it is told to go on. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (told.await(1, TimeUnit.MINUTES)) {
                out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
