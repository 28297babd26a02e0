package io.trendloom.forecast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookClientTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2011-12-09T06:00:00.9Z");
    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] BODY = "{\"type\":\"TrendTurned\"}".getBytes(StandardCharsets.UTF_8);

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void postsTheEventSigned() throws InterruptedException {
        Answer answer = send(receiver.url());

        assertThat(answer).isEqualTo(new Answer(204, null));
        Receiver.Received request = receiver.received().getFirst();
        assertThat(request.body()).isEqualTo(BODY);
        assertThat(request.header("Content-Type")).isEqualTo("application/cloudevents+json");
        assertThat(request.header("webhook-id")).isEqualTo("e-1");
        assertThat(request.header("webhook-timestamp")).isEqualTo("1323410400");
        assertThat(request.header("webhook-signature")).isEqualTo(SECRET.sign("e-1", NOW, BODY));
    }

    @Test
    void followsNoRedirect() throws InterruptedException {
        try (Receiver other = new Receiver()) {
            receiver.answers(exchange -> {
                exchange.getResponseHeaders().add("Location", other.url());
                exchange.sendResponseHeaders(307, -1);
            });

            Answer answer = send(receiver.url());

            assertThat(answer).isEqualTo(new Answer(307, null));
            assertThat(answer.isTaken()).isFalse();
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void connectsToNoAddressThatMayNotBeTold() throws InterruptedException {
        Doors strict = new Doors(Reach.of(List.of(), false), InetAddress::getAllByName);

        Answer answer = send(client(strict), receiver.url().replace("http:", "https:"));

        assertThat(answer.error()).startsWith("The host (127.0.0.1) must have public addresses alone");
        assertThat(receiver.received()).isEmpty();
    }

    /** A name that stands for a public and a private address, in turn or at once, is one trick to get in. */
    @Test
    void aNameWithOneForbiddenAddressIsNotTold() throws InterruptedException {
        Doors both = new Doors(Reach.of(List.of(), false), host ->
                new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")});

        assertThat(send(client(both), "https://rebound.example/").error()).contains("rebound.example");
    }

    /** The name is looked up once, for the check: what it stands for a moment later does not matter. */
    @Test
    void connectsToTheAddressThatWasChecked() throws InterruptedException {
        int[] lookedUp = {0};
        Doors once = new Doors(Reach.of(List.of(), true), host -> {
            lookedUp[0]++;
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });

        Answer answer = send(client(once), "http://no-such-host.invalid:%d/hook".formatted(receiver.port()));

        assertThat(answer.isTaken()).isTrue();
        assertThat(lookedUp[0]).isEqualTo(1);
        assertThat(receiver.received().getFirst().header("Host")).isEqualTo("no-such-host.invalid:" + receiver.port());
    }

    @Test
    void withoutEncryptionOnlyNamedNetworksAreTold() throws InterruptedException {
        Doors public_ = new Doors(
                Reach.of(List.of(), false), host -> new InetAddress[] {InetAddress.getByName("93.184.215.14")});

        assertThat(send(client(public_), "http://shop.example/").error()).contains("must be https");
    }

    @Test
    void readsNoAnswerThatNeverEnds() throws InterruptedException {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[16 * 1024];
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(much);
                }
            } catch (IOException closed) {
                // As it should be.
            }
        });

        assertThat(send(receiver.url()).isTaken()).isTrue();
    }

    @Test
    void waitsNoLongerThanItsTime() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        receiver.answers(exchange -> awaitQuietly(over));

        Answer answer = send(client(loopback(), Duration.ofMillis(200)), receiver.url());
        over.countDown();

        assertThat(answer.status()).isNull();
        assertThat(answer.error()).isNotBlank();
    }

    @Test
    void nobodyThereIsNoAnswer() throws InterruptedException {
        receiver.close();

        Answer answer = send(receiver.url());

        assertThat(answer.status()).isNull();
        assertThat(answer.outcome()).isEqualTo("no-answer");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Doors loopback() {
        return new Doors(Reach.of(List.of(), true), InetAddress::getAllByName);
    }

    private static WebhookClient client(Doors doors) {
        return client(doors, Duration.ofSeconds(10));
    }

    private static WebhookClient client(Doors doors, Duration timeout) {
        return new WebhookClient(VERTX, doors, Clock.fixed(NOW, ZoneOffset.UTC), timeout, new HttpClientOptions());
    }

    private static Answer send(String url) throws InterruptedException {
        return send(client(loopback()), url);
    }

    private static Answer send(WebhookClient client, String url) throws InterruptedException {
        return client.send(Endpoint.parse(url), SECRET, "e-1", BODY);
    }
}
