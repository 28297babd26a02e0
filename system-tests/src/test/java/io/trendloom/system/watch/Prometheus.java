package io.trendloom.system.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** A Prometheus that reads the running system each second, by the configuration that the repository shows. */
final class Prometheus implements AutoCloseable {
    private static final Path CONFIGURATION = Dashboards.FOLDER.resolve("prometheus.yaml");
    private static final String RULES = "../helm/trendloom/files/alerts.yaml";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    private Prometheus(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param portOffset of the workers
     * @param broker address and port of RabbitMQ's plug-in
     */
    static Prometheus start(Path folder, int portOffset, String broker) throws IOException {
        Path configuration = Files.writeString(folder.resolve("prometheus.yaml"), configuration(portOffset, broker));
        int port = freePort();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("prometheus"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(port, process);
    }

    private static String configuration(int portOffset, String broker) throws IOException {
        String text = Files.readString(CONFIGURATION);
        for (int worker : List.of(8080, 8081, 8082, 8083)) {
            text = text.replace("localhost:" + worker, "127.0.0.1:" + (worker + portOffset));
        }
        return text.replace("localhost:15692", broker)
                .replace(RULES, Alerts.FILE.toString())
                .replace("scrape_interval: 15s", "scrape_interval: 1s");
    }

    /** The values that an expression has now. */
    List<Double> values(String expression) {
        JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        assertThat(answer.at("/status").asText())
                .as("%s: %s", expression, answer)
                .isEqualTo("success");
        return StreamSupport.stream(answer.at("/data/result").spliterator(), false)
                .map(result -> Double.valueOf(result.at("/value/1").asText().replace("+Inf", "Infinity")))
                .toList();
    }

    /** The only value of an expression; 0 before it has any. */
    double value(String expression) {
        List<Double> values = values(expression);
        assertThat(values).as(expression).hasSizeLessThan(2);
        return values.isEmpty() ? 0 : values.getFirst();
    }

    /** Names of the alerts that it has read. */
    List<String> alerts() {
        return get("/api/v1/rules?type=alert").at("/data/groups").findValuesAsText("name").stream()
                .filter(name -> !name.contains("-"))
                .toList();
    }

    private JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return Trendloom.json(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError("Prometheus does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }
}
