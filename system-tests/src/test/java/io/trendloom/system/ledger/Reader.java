package io.trendloom.system.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who asks for the same again and again, each time on a connection of its own, and notes what went wrong. */
final class Reader implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI address;
    private final AtomicInteger answers = new AtomicInteger();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean ended;

    private Reader(URI address) {
        this.address = address;
        thread = Thread.ofVirtual().start(this::read);
    }

    /** Begins at once. */
    static Reader of(int port, String path) {
        return new Reader(URI.create("http://127.0.0.1:" + port + path));
    }

    private void read() {
        while (!ended) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request =
                        HttpRequest.newBuilder(address).timeout(LIMIT).build();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    answers.incrementAndGet();
                } else {
                    refusals.add(response.statusCode() + " " + response.body());
                }
            } catch (IOException e) {
                refusals.add(e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How often it got what it asked for. */
    int answers() {
        return answers.get();
    }

    /** What else it heard, each once. */
    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }
}
