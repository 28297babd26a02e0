package io.trendloom.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts that a test asks for, on free ports, gone after {@link #close} or with the JVM.
 *
 * <p>The system properties {@code trendloom-test.postgres}, {@code trendloom-test.s3} and {@code trendloom-test.amqp}
 * (addresses with credentials, see the {@code parse} methods of the addresses) put real ones in their place.
 */
public final class EmbeddedParts implements AutoCloseable {
    /** What can be asked for. */
    public enum Kind {
        POSTGRES,
        OBJECT_STORE,
        BROKER
    }

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final List<Part> started = new ArrayList<>();
    private final Thread hook = new Thread(this::stopAll, "stop-embedded-parts");
    private @Nullable PostgresAddress postgres;
    private @Nullable ObjectStoreAddress objectStore;
    private @Nullable BrokerAddress broker;

    private EmbeddedParts() {}

    /**
     * Starts the parts and waits until they answer; none named means all.
     *
     * @param data holds their state; a second start on it goes on with the data
     */
    public static EmbeddedParts start(Path data, Kind... kinds) {
        Set<Kind> wanted = kinds.length == 0 ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(List.of(kinds));
        EmbeddedParts parts = new EmbeddedParts();
        Runtime.getRuntime().addShutdownHook(parts.hook);
        try {
            parts.startAll(data, wanted);
            return parts;
        } catch (InterruptedException e) {
            parts.close();
            Thread.currentThread().interrupt();
            throw new PartException("Interrupted while parts were starting.", e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void startAll(Path data, Set<Kind> wanted) throws InterruptedException {
        PartFolders folders = new PartFolders(data, sharedCache(data), data.resolve("logs"));
        for (Kind kind : wanted) {
            String real = System.getProperty(property(kind), "");
            if (real.isEmpty()) {
                Platform.requireSupported();
                embed(kind, folders.create());
            } else {
                use(kind, real);
            }
        }
        for (Part part : started) {
            part.start();
        }
        for (Part part : started) {
            part.awaitHealthy(START_LIMIT);
        }
    }

    /** Within a Maven module: unpacked once for all its tests. */
    private static Path sharedCache(Path data) {
        Path target = Path.of("target");
        return Files.isDirectory(target) ? target.resolve("embedded-cache") : data.resolve("cache");
    }

    private static String property(Kind kind) {
        return switch (kind) {
            case POSTGRES -> "trendloom-test.postgres";
            case OBJECT_STORE -> "trendloom-test.s3";
            case BROKER -> "trendloom-test.amqp";
        };
    }

    private void use(Kind kind, String real) {
        switch (kind) {
            case POSTGRES -> postgres = PostgresAddress.parse(real);
            case OBJECT_STORE -> objectStore = ObjectStoreAddress.parse(real);
            case BROKER -> broker = BrokerAddress.parse(real);
        }
    }

    private void embed(Kind kind, PartFolders folders) {
        int port = FreePort.any();
        switch (kind) {
            case POSTGRES -> {
                EmbeddedPostgres part = new EmbeddedPostgres(folders, port);
                postgres = part.address();
                started.add(part);
            }
            case OBJECT_STORE -> {
                EmbeddedObjectStore part = new EmbeddedObjectStore(folders, port, ServerLife.OF_ITS_PARENT);
                objectStore = part.address();
                started.addFirst(part);
            }
            case BROKER -> {
                EmbeddedBroker part = new EmbeddedBroker(folders, port, ServerLife.OF_ITS_PARENT);
                broker = part.address();
                started.addFirst(part);
            }
        }
    }

    public PostgresAddress postgres() {
        return asked(postgres, Kind.POSTGRES);
    }

    public ObjectStoreAddress objectStore() {
        return asked(objectStore, Kind.OBJECT_STORE);
    }

    public BrokerAddress broker() {
        return asked(broker, Kind.BROKER);
    }

    private static <T> T asked(@Nullable T address, Kind kind) {
        if (address == null) {
            throw new IllegalStateException("The part %s was not asked for at the start.".formatted(kind));
        }
        return address;
    }

    /** The embedded parts that run, to be killed and started again by a test; real ones are not among them. */
    public List<Part> parts() {
        return List.copyOf(started);
    }

    /** Stops every embedded part; their data stay. */
    @Override
    public void close() {
        stopAll();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private synchronized void stopAll() {
        for (Part part : started) {
            try {
                part.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
