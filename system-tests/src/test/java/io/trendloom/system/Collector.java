package io.trendloom.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans as an OpenTelemetry collector does (OTLP over HTTP), and tells who sent some of a trace. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    /** Each of one worker: Protobuf, with its name as text and ids of traces as bytes. */
    private final List<String> exports = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() throws IOException {
        Collector collector = new Collector(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
        collector.server.createContext("/v1/traces", collector::take);
        collector.server.start();
        return collector;
    }

    /** What has a worker send its spans here, soon after each ended. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED",
                "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "1s");
    }

    /**
     * Workers of which spans came.
     *
     * @param trace 32 hexadecimal digits
     */
    List<String> sendersOf(String trace, List<String> workers) {
        String id = latin(HexFormat.of().parseHex(trace));
        return workers.stream()
                .filter(worker -> exports.stream().anyMatch(body -> body.contains(worker) && body.contains(id)))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exports.add(latin(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** A character a byte. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
