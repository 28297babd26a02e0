package io.trendloom.train;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;

/** Stands in for ingest-service: answers with one snapshot, or says that it is away. */
final class IngestStub implements AutoCloseable {
    private final HttpServer server;
    private volatile ObjectRef snapshot;
    private volatile int refusal;
    private volatile String authorization = "";

    IngestStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/snapshots", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(ObjectRef ref) {
        snapshot = ref;
        refusal = 0;
    }

    void refuses(int status) {
        refusal = status;
    }

    /** What its last caller said of itself; empty where that was nothing. */
    String authorization() {
        return authorization;
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorization = Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), "");
        exchange.getRequestBody().readAllBytes();
        byte[] body = refusal > 0 ? new byte[0] : Json.mapper().writeValueAsBytes(Map.of("snapshot", snapshot));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refusal > 0 ? refusal : 201, refusal > 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
