package io.trendloom.launcher.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One worker's HTTP interface; a refusal becomes the reason that the worker gives. */
public final class JsonApi {
    /** Reads and writes the JSON of all commands. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(10);

    private final String service;
    private final URI address;
    private final @Nullable Token token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    public JsonApi(String service, URI address) {
        this(service, address, null);
    }

    JsonApi(String service, URI address, @Nullable Token token) {
        this.service = service;
        this.address = address;
        this.token = token;
    }

    /** Where the worker is. */
    public URI address() {
        return address;
    }

    /** A text as one segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public JsonNode get(String path) throws InterruptedException {
        return json(send(request(path).GET()));
    }

    /** A text, say in Markdown. */
    public String text(String path) throws InterruptedException {
        try (InputStream answer = send(request(path).GET())) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreachableException(service, address, e);
        }
    }

    /** Posts JSON. */
    public JsonNode post(String path, JsonNode body) throws InterruptedException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return json(post(path, "application/json", "application/json", bytes));
    }

    /** Posts any body; the answer is read by the caller, who closes it. */
    public InputStream post(String path, String contentType, String accept, byte[] body) throws InterruptedException {
        return post(path, Map.of("Content-Type", contentType, "Accept", accept), body);
    }

    /** Posts any body with the headers; the answer is read by the caller, who closes it. */
    public InputStream post(String path, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    public void delete(String path) throws InterruptedException {
        try (InputStream answer = send(request(path).DELETE())) {
            answer.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UnreachableException(service, address, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_LIMIT);
        return token == null ? request : request.header("Authorization", token.header());
    }

    private InputStream send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() >= 200 && response.statusCode() < 300) {
                return response.body();
            }
            try (InputStream body = response.body()) {
                throw new RefusedException(service, response.statusCode(), reason(body) + hint(response.statusCode()));
            }
        } catch (IOException e) {
            throw new UnreachableException(service, address, e);
        }
    }

    private static String hint(int status) {
        return status == 401 ? " Maybe give --token, or set TRENDLOOM_TOKEN." : "";
    }

    private static String reason(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            JsonNode problem = JSON.readTree(text);
            String detail = problem.path("detail").asText(problem.path("title").asText());
            return detail.isEmpty() ? text : detail;
        } catch (JsonProcessingException noProblem) {
            return text;
        }
    }

    private JsonNode json(InputStream answer) {
        try (answer) {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "The answer of %s cannot be read: %s.".formatted(service, e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UnreachableException(service, address, e);
        }
    }
}
