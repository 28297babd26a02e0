package io.trendloom.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trendloom.launcher.api.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A worker's HTTP interface with scripted answers, which remembers what it was asked. */
public final class StubServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Function<Request, Reply>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /**
     * What was asked.
     *
     * @param target method and path, as in {@code GET /v1/calendar}
     * @param query as it was sent, still encoded; empty without one
     * @param mapping the header of a mapping file; empty without one
     * @param authorization the header of that name; empty without one
     */
    public record Request(
            String target, String query, String contentType, String mapping, String authorization, String body) {}

    /**
     * What is answered.
     *
     * @param whole false: the connection is cut where the body ends
     */
    public record Reply(int status, String body, boolean whole) {
        public static Reply ok(String body) {
            return new Reply(200, body, true);
        }

        public static Reply problem(int status, String detail) {
            return new Reply(
                    status, "{\"title\":\"No\",\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail), true);
        }

        public static Reply cutOff(String body) {
            return new Reply(200, body, false);
        }
    }

    public StubServer() {
        this(0);
    }

    /**
     * A server at a port.
     *
     * @throws UncheckedIOException if it is taken
     */
    StubServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers a target; 404 comes for all others. */
    public StubServer on(String target, Function<Request, Reply> answer) {
        answers.put(target, answer);
        return this;
    }

    /** Answers a target with one reply after the other; the last one stays. */
    public StubServer on(String target, Reply... inTurn) {
        return on(target, request -> inTurn[Math.min(asked(target).size(), inTurn.length) - 1]);
    }

    /** What came for the target, in its order. */
    public List<Request> asked(String target) {
        return requests.stream().filter(one -> one.target().equals(target)).toList();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** The {@code --port-offset} under which commands take this for the worker. */
    public String offset(Service service) {
        return offset(service, port());
    }

    /** The {@code --port-offset} that moves the worker to the port. */
    public static String offset(Service service, int port) {
        return Integer.toString(port - service.on(0).address().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String target = exchange.getRequestMethod() + " " + uri.getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Request request = new Request(
                target,
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                Objects.toString(exchange.getRequestHeaders().getFirst("Trendloom-Mapping"), ""),
                Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                body);
        requests.add(request);
        send(
                exchange,
                answers.getOrDefault(target, unknown -> Reply.problem(404, "Nothing is here."))
                        .apply(request));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.sendResponseHeaders(reply.status(), 0);
        exchange.getResponseBody().write(reply.body().getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        if (!reply.whole()) {
            throw new IOException("This connection is cut on purpose.");
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
