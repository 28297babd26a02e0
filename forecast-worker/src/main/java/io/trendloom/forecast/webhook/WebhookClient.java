package io.trendloom.forecast.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends events. A request goes to the address that was looked at and to no other, whatever the host's name says a moment later;
 * a redirect is an answer like any other.
 */
@ApplicationScoped
public class WebhookClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Doors doors;
    private final Clock clock;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    WebhookClient(Vertx vertx, Doors doors, Clock clock, WebhookConfig config) {
        this(vertx, doors, clock, config.timeout(), new HttpClientOptions());
    }

    WebhookClient(Vertx vertx, Doors doors, Clock clock, Duration timeout, HttpClientOptions trust) {
        this.doors = doors;
        this.clock = clock;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions(trust)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setIdleTimeout((int) timeout.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true)
                .setKeepAlive(false));
    }

    /** Tries once. */
    public Answer send(Endpoint endpoint, WebhookSecret secret, String eventId, byte[] body)
            throws InterruptedException {
        Exchange exchange = new Exchange();
        try {
            RequestOptions request = request(endpoint, doors.of(endpoint));
            Instant now = clock.instant();
            request.putHeader("Content-Type", "application/cloudevents+json")
                    .putHeader("User-Agent", "Trendloom")
                    .putHeader("webhook-id", eventId)
                    .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .putHeader("webhook-signature", secret.sign(eventId, now, body));
            client.request(request)
                    .compose(made -> exchange.over(made, Buffer.buffer(body)))
                    .onFailure(exchange::fail);
            return new Answer(exchange.status().get(timeout.toMillis(), TimeUnit.MILLISECONDS), null);
        } catch (RefusedEndpointException e) {
            return Answer.failed(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            return Answer.failed("No answer within %d ms.".formatted(timeout.toMillis()));
        } catch (ExecutionException e) {
            return Answer.failed(String.valueOf(e.getCause()));
        } finally {
            exchange.end();
        }
    }

    private RequestOptions request(Endpoint endpoint, InetAddress address) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, endpoint.port())))
                .setHost(endpoint.host())
                .setPort(endpoint.port())
                .setSsl(endpoint.isEncrypted())
                .setURI(endpoint.target())
                .setFollowRedirects(false);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
