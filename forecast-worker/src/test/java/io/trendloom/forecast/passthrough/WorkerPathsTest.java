package io.trendloom.forecast.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.forecast.Parts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class WorkerPathsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URI worker;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void handsEventsOnAsTheyCome() throws Exception {
        HttpResponse<Stream<String>> events = ask("/v1/trainings/live/events", BodyHandlers.ofLines());
        Iterator<String> lines = events.body().filter(line -> !line.isEmpty()).iterator();

        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(lines.next()).isEqualTo("data: first");
        ask("/v1/trainings/live/go-on", BodyHandlers.discarding());
        assertThat(lines.next()).isEqualTo("data: second");
        assertThat(lines.hasNext()).isFalse();
    }

    private <T> HttpResponse<T> ask(String path, HttpResponse.BodyHandler<T> body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(worker.resolve(path)).timeout(PATIENCE).build(), body);
    }
}
