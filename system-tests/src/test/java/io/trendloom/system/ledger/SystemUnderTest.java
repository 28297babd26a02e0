package io.trendloom.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.embedded.RealService;
import io.trendloom.launcher.machine.Worker;
import io.trendloom.system.Http;
import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code trendloom up} on servers of this test, with a proxy before each of them and before the door. */
final class SystemUnderTest implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final String AMQP = "amqp://%s:%s@127.0.0.1:%d/%s";
    private static final String POSTGRES = "postgresql://%s:%s@127.0.0.1:%d/%s";
    private static final String S3 = "http://%s:%s@127.0.0.1:%d/%s";

    private final EmbeddedParts parts;
    private final Trendloom trendloom;
    private final Proxies proxies;
    private final Path output;
    private Process up;

    private SystemUnderTest(Path folder, Map<String, String> environment) throws IOException {
        parts = EmbeddedParts.start(folder.resolve("servers"));
        Path work = Files.createDirectories(folder.resolve("trendloom"));
        output = work.resolve("up.txt");
        trendloom = new Trendloom(work, environment);
        proxies = Proxies.before(
                parts.postgres().port(),
                URI.create(parts.objectStore().endpoint()).getPort(),
                parts.broker().port(),
                Http.INGEST + trendloom.portOffset());
        up = run();
    }

    /** Returns when it is ready. */
    static SystemUnderTest start(Path folder, Map<String, String> environment) throws IOException {
        SystemUnderTest system = new SystemUnderTest(folder, environment);
        try {
            system.awaitReady();
            return system;
        } catch (RuntimeException | Error failed) {
            system.close();
            throw failed;
        }
    }

    private Process run() throws IOException {
        return trendloom.start(
                output, "up", "--amqp", amqpUrl(), "--postgres", postgresUrl(), "--s3", objectStoreUrl());
    }

    private void awaitReady() {
        await().atMost(START).untilAsserted(() -> {
            assertThat(up.isAlive()).as("%s", Files.readString(output)).isTrue();
            assertThat(Files.readString(output)).containsIgnoringCase("ready");
        });
    }

    private String amqpUrl() {
        BrokerAddress broker = parts.broker();
        return AMQP.formatted(
                encoded(broker.user()),
                encoded(broker.password()),
                proxies.broker().port(),
                broker.virtualHost().equals("/") ? "" : encoded(broker.virtualHost()));
    }

    private String postgresUrl() {
        PostgresAddress postgres = parts.postgres();
        return POSTGRES.formatted(
                encoded(postgres.user()),
                encoded(postgres.password()),
                proxies.postgres().port(),
                postgres.database());
    }

    private String objectStoreUrl() {
        ObjectStoreAddress store = parts.objectStore();
        return S3.formatted(
                encoded(store.accessKey()),
                encoded(store.secretKey()),
                proxies.objectStore().port(),
                store.bucket());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    Proxies proxies() {
        return proxies;
    }

    /** The broker as publishers reach it: through a proxy of their own. */
    BrokerAddress broker() {
        BrokerAddress broker = parts.broker();
        return new BrokerAddress(
                "127.0.0.1", proxies.publishers().port(), broker.user(), broker.password(), broker.virtualHost());
    }

    /** The database, past the proxy. */
    PostgresAddress postgres() {
        return parts.postgres();
    }

    Http http() {
        return new Http(trendloom.portOffset());
    }

    WorkerVictim worker(String name) {
        return new WorkerVictim(name, trendloom.dataDir());
    }

    /** All that may be killed. */
    List<Victim> victims() {
        List<Victim> victims = new ArrayList<>();
        Worker.ALL.forEach(worker -> victims.add(worker(worker.name())));
        parts.parts().forEach(part -> victims.add(new PartVictim(part)));
        victims.addAll(services());
        return victims;
    }

    /** Real servers, where this run has some and may kill them. */
    private List<Victim> services() {
        RealService database = RealService.postgres();
        RealService broker = RealService.rabbitmq();
        if (database == null || broker == null) {
            return List.of();
        }
        PostgresAddress postgres = parts.postgres();
        return List.of(
                new ServiceVictim(
                        database,
                        () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())),
                new ServiceVictim(broker, () -> Amqp.factory(parts.broker()).newConnection()));
    }

    @Override
    public void close() {
        up.destroy();
        try {
            if (!up.waitFor(2, TimeUnit.MINUTES)) {
                up.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            proxies.close();
            parts.close();
        }
    }
}
