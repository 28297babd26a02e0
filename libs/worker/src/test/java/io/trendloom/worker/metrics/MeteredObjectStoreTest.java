package io.trendloom.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.InMemoryObjectStore;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectMissing;
import io.trendloom.platform.store.ObjectStoreAddress;
import io.trendloom.platform.store.ObjectStoreException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MeteredObjectStoreTest {
    private static final ObjectStoreAddress NOWHERE =
            new ObjectStoreAddress(URI.create("http://127.0.0.1:1"), "key", "secret", "us-east-1", "trendloom");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void answersAsTheStoreAndTimesTheCall() {
        MeteredObjectStore store = new MeteredObjectStore(new InMemoryObjectStore("trendloom"), registry);

        ObjectRef ref = store.put("raw/a", new byte[] {1, 2}, 1);

        assertThat(store.get(ref)).containsExactly(1, 2);
        assertThat(store.find("raw/b", 1)).isNull();
        assertThat(registry.get("trendloom.object.store")
                        .tag("operation", "get")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsNoFailureOfTheStore() {
        MeteredObjectStore store = new MeteredObjectStore(new InMemoryObjectStore("trendloom"), registry);
        ObjectRef gone = store.put("raw/a", new byte[] {1}, 1);
        store.delete("raw/a");

        assertThatThrownBy(() -> store.get(gone)).isInstanceOf(ObjectMissing.class);

        assertThat(failures("get")).isZero();
    }

    @Test
    void aStoreThatIsAwayIsAFailure() {
        MeteredObjectStore store = new MeteredObjectStore(new MinioObjectStore(NOWHERE), registry);

        assertThatThrownBy(() -> store.exists("raw/a")).isInstanceOf(ObjectStoreException.class);

        assertThat(failures("look")).isEqualTo(1);
    }

    private double failures(String operation) {
        return registry.get("trendloom.object.store.failures")
                .tag("operation", operation)
                .counter()
                .count();
    }
}
