package io.trendloom.forecast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that encrypts, whose certificate is for {@code hooks.example} alone. */
class WebhookOverTlsTest {
    private static final String WORD = "changeit";

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    private Path folder;

    private Receiver receiver;

    @BeforeEach
    void started() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        receiver = new Receiver(server);
    }

    @AfterEach
    void stopped() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theCertificateIsHeldAgainstTheNameAndNotTheAddress() throws InterruptedException {
        assertThat(send("hooks.example", trusting()).isTaken()).isTrue();
        assertThat(receiver.received().getFirst().header("Host")).isEqualTo("hooks.example:" + receiver.port());
    }

    @Test
    void aCertificateOfAnotherNameIsNone() throws InterruptedException {
        assertThat(send("other.example", trusting()).error()).contains("SSLHandshakeException");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aCertificateThatNobodySignedIsNone() throws InterruptedException {
        assertThat(send("hooks.example", new HttpClientOptions()).status()).isNull();
        assertThat(receiver.received()).isEmpty();
    }

    private Answer send(String host, HttpClientOptions trust) throws InterruptedException {
        Doors here = new Doors(Reach.of(List.of(), true), name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        WebhookClient client = new WebhookClient(vertx, here, Clock.systemUTC(), Duration.ofSeconds(20), trust);
        return client.send(
                Endpoint.parse("https://%s:%d/hook".formatted(host, receiver.port())),
                new WebhookSecret(new byte[32]),
                "e-1",
                new byte[] {1});
    }

    private HttpClientOptions trusting() {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(file().toString()).setPassword(WORD));
    }

    private Path file() {
        return folder.resolve("hooks.p12");
    }

    private KeyStore store() throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file().toString(),
                        "-storepass",
                        WORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file())) {
            store.load(in, WORD.toCharArray());
        }
        return store;
    }
}
