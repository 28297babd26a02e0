package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An AMQP 0-9-1 broker (Apache Qpid Broker-J over a BDB store) in a JVM of its own; its one user has a made password. */
public final class EmbeddedBroker implements Part {
    /** The part's name, and its folder's. */
    public static final String NAME = "amqp";

    private static final String USER = "trendloom";
    private static final List<String> FLAGS = List.of(
            "-Xmx512m",
            "-XX:MaxDirectMemorySize=256m",
            // Queue arguments of RabbitMQ are accepted and have no effect; the broker would refuse the queue otherwise.
            "-Dqueue.behaviourOnUnknownDeclareArgument=IGNORE");

    private final Path home;
    private final BrokerAddress address;
    private final ProcessPart process;

    public EmbeddedBroker(PartFolders folders, int port, ServerLife life) {
        this.home = folders.data().resolve(NAME);
        String password = SecretFile.readOrCreate(folders.secretFile(NAME));
        this.address = new BrokerAddress("127.0.0.1", port, USER, password, BrokerConfiguration.VIRTUAL_HOST);
        List<String> command = JavaCommand.of(
                FLAGS,
                ServerJars.classPath(folders.cache()),
                BrokerServer.class.getName(),
                home.toString(),
                configuration().toString());
        this.process = new ProcessPart(
                new ProcessSpec(NAME, port, command, life.environment(Map.of()), home, folders.log(NAME)),
                folders.pidFile(NAME),
                new AmqpHealth(address));
    }

    public BrokerAddress address() {
        return address;
    }

    private Path configuration() {
        return home.resolve("broker.json");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return process.port();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public long start() {
        try {
            Files.createDirectories(home);
            SecretFile.replace(configuration(), BrokerConfiguration.json(address, home.resolve("messages")));
        } catch (IOException e) {
            throw new PartException("The broker's configuration cannot be written: %s.".formatted(e.getMessage()), e);
        }
        return process.start();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isHealthy() {
        return process.isHealthy();
    }

    @Override
    public void stop() throws InterruptedException {
        process.stop();
    }
}
