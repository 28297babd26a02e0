package io.trendloom.ingest;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.Listing;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import io.trendloom.worker.wiring.ObjectStoreConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The store of the tests, which can be told to fail. */
@Alternative
@Priority(1)
@Singleton
public class FragileStore implements ObjectStore {
    private final ObjectStore store;
    private volatile String failing = "nothing";
    private volatile RuntimeException failure = new IllegalStateException();

    FragileStore(ObjectStoreConfig config) {
        this.store = new MinioObjectStore(new ObjectStoreAddress(
                config.endpoint(), config.accessKey(), config.secretKey(), config.region(), config.bucket()));
    }

    /** From now on puts under the prefix fail. */
    public void fail(String prefix, RuntimeException with) {
        failure = with;
        failing = prefix;
    }

    public void mend() {
        failing = "nothing";
    }

    @Override
    public ObjectRef put(String key, byte[] body, long rows) {
        if (key.startsWith(failing)) {
            throw failure;
        }
        return store.put(key, body, rows);
    }

    @Override
    public ObjectRef putFile(String key, Path file) {
        return store.putFile(key, file);
    }

    @Override
    public byte[] get(ObjectRef ref) {
        return store.get(ref);
    }

    @Override
    public byte @Nullable [] find(String key, int most) {
        return store.find(key, most);
    }

    @Override
    public Path download(ObjectRef ref, Path directory) {
        return store.download(ref, directory);
    }

    @Override
    public boolean exists(String key) {
        return store.exists(key);
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public Listing list(String folder) {
        return store.list(folder);
    }

    @Override
    public void check() {
        store.check();
    }
}
