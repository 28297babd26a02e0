package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The HTTP interfaces of the running workers. */
public final class Http {
    public static final int FORECAST = 8080;
    public static final int INGEST = 8081;
    public static final int EMBED = 8082;
    public static final int TRAIN = 8083;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final int portOffset;

    public Http(int portOffset) {
        this.portOffset = portOffset;
    }

    public JsonNode get(int port, String path) throws IOException, InterruptedException {
        return send(request(port, path).GET());
    }

    public JsonNode post(int port, String path, String json) throws IOException, InterruptedException {
        return send(request(port, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** With a header. */
    JsonNode post(int port, String path, String json, String header, String value)
            throws IOException, InterruptedException {
        return send(request(port, path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Whatever the answer is. */
    public HttpResponse<String> post(int port, String path, String contentType, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(port, path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An answer that is not JSON. */
    public String text(int port, String path) throws IOException, InterruptedException {
        return body(request(port, path).GET());
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + portOffset) + path))
                .timeout(Duration.ofSeconds(60));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Trendloom.json(body(request));
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }
}
