package io.trendloom.system.ledger;

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
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code trendloom up} on servers of this test, with a proxy before each of them and before the door. */
final class SystemUnderTest implements AutoCloseable {
    private static final String AMQP = "amqp://%s:%s@127.0.0.1:%d/%s";
    private static final String POSTGRES = "postgresql://%s:%s@127.0.0.1:%d/%s";
    private static final String S3 = "http://%s:%s@127.0.0.1:%d/%s";

    private final Path folder;
    private final EmbeddedParts parts;
    private final Proxies proxies;
    private Installation installation;

    private SystemUnderTest(Path folder, Installation installation) throws IOException {
        this.folder = folder;
        this.installation = installation;
        parts = EmbeddedParts.start(folder.resolve("servers"));
        proxies = Proxies.before(
                parts.postgres().port(),
                URI.create(parts.objectStore().endpoint()).getPort(),
                parts.broker().port(),
                installation.port(Http.INGEST));
        installation.up(servers());
    }

    /** Returns when it is ready. */
    static SystemUnderTest start(Path folder, Map<String, String> environment) throws IOException {
        return start(folder, environment, Trendloom.root());
    }

    /**
     * Returns when it is ready.
     *
     * @param home a built checkout of the release that is to run
     */
    static SystemUnderTest start(Path folder, Map<String, String> environment, Path home) throws IOException {
        Installation first = Installation.of(home, folder.resolve("trendloom"), environment);
        SystemUnderTest system = new SystemUnderTest(folder, first);
        try {
            first.awaitReady();
            return system;
        } catch (RuntimeException | Error failed) {
            system.close();
            throw failed;
        }
    }

    /** This release beside the one that runs, on the same servers with the same keys; returns when it is ready. */
    Installation beside() throws IOException {
        Installation next = Installation.of(Trendloom.root(), folder.resolve("next"), Map.of());
        next.takeKeysOf(installation);
        next.up(servers());
        try {
            next.awaitReady();
            return next;
        } catch (RuntimeException | Error failed) {
            next.close();
            throw failed;
        }
    }

    /** Ends the one that runs, and goes on with the other. */
    void goOnWith(Installation next) {
        installation.close();
        installation = next;
    }

    private List<String> servers() {
        return List.of("--amqp", amqpUrl(), "--postgres", postgresUrl(), "--s3", objectStoreUrl());
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
        return installation.http();
    }

    /** Where a worker listens, whose usual port this is. */
    int port(int usual) {
        return installation.port(usual);
    }

    WorkerVictim worker(String name) {
        return new WorkerVictim(name, installation.dataDir());
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
        try {
            installation.close();
        } finally {
            proxies.close();
            parts.close();
        }
    }
}
