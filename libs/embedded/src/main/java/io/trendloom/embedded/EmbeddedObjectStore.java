package io.trendloom.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An S3 store over a folder (S3Proxy) in a JVM of its own, with keys made once a data directory. */
public final class EmbeddedObjectStore implements Part {
    /** The part's name, and its folder's. */
    public static final String NAME = "s3";

    /** A request body is held in the heap: 100 MiB fit. */
    private static final List<String> FLAGS = List.of("-Xmx320m");

    private final ObjectStoreAddress address;
    private final ProcessPart process;

    public EmbeddedObjectStore(PartFolders folders, int port, ServerLife life) {
        String accessKey = SecretFile.readOrCreate(folders.secretFile("s3-access-key"));
        String secretKey = SecretFile.readOrCreate(folders.secretFile("s3-secret-key"));
        String endpoint = "http://127.0.0.1:" + port;
        this.address = new ObjectStoreAddress(endpoint, accessKey, secretKey, ObjectStoreAddress.BUCKET);
        Path home = folders.data().resolve(NAME);
        List<String> command = JavaCommand.of(
                FLAGS, ServerJars.classPath(folders.cache()), ObjectStoreServer.class.getName(), home.toString());
        Map<String, String> environment = life.environment(Map.of(
                ObjectStoreServer.PORT, Integer.toString(port),
                ObjectStoreServer.ACCESS_KEY, accessKey,
                ObjectStoreServer.SECRET_KEY, secretKey));
        // Without a signature the store answers 403: it serves, and it is locked.
        Health health = new HttpHealth(URI.create(endpoint), status -> status == 403);
        this.process = new ProcessPart(
                new ProcessSpec(NAME, port, command, environment, home, folders.log(NAME)),
                folders.pidFile(NAME),
                health);
    }

    public ObjectStoreAddress address() {
        return address;
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
