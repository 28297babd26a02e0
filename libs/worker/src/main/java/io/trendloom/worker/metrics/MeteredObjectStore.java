package io.trendloom.worker.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.Listing;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store whose calls are timed, and those counted that it does not answer. */
public final class MeteredObjectStore implements ObjectStore {
    private static final String OPERATION = "operation";

    private final ObjectStore store;
    private final MeterRegistry registry;

    public MeteredObjectStore(ObjectStore store, MeterRegistry registry) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public ObjectRef put(String key, byte[] body, long rows) {
        return timed("put", () -> store.put(key, body, rows));
    }

    @Override
    public ObjectRef putFile(String key, Path file) {
        return timed("put", () -> store.putFile(key, file));
    }

    @Override
    public byte[] get(ObjectRef ref) {
        return timed("get", () -> store.get(ref));
    }

    @Override
    public byte @Nullable [] find(String key, int most) {
        Found found = timed("get", () -> new Found(store.find(key, most)));
        return found.body;
    }

    @Override
    public Path download(ObjectRef ref, Path directory) {
        return timed("get", () -> store.download(ref, directory));
    }

    @Override
    public boolean exists(String key) {
        return timed("look", () -> store.exists(key));
    }

    @Override
    public void delete(String key) {
        timed("delete", () -> {
            store.delete(key);
            return key;
        });
    }

    @Override
    public Listing list(String folder) {
        return timed("list", () -> store.list(folder));
    }

    @Override
    public void check() {
        store.check();
    }

    private <T> T timed(String operation, Supplier<T> call) {
        Timer.Sample sample = Timer.start(registry);
        Counter failures = Counter.builder("trendloom.object.store.failures")
                .description("Calls of the object store that it did not answer")
                .tag(OPERATION, operation)
                .register(registry);
        try {
            return call.get();
        } catch (ObjectStoreException away) {
            failures.increment();
            throw away;
        } finally {
            sample.stop(Timer.builder("trendloom.object.store")
                    .description("Calls of the object store")
                    .tag(OPERATION, operation)
                    .register(registry));
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Found(byte @Nullable [] body) {}
}
