package io.trendloom.train.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.InMemoryObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCheckpointsTest {
    private static final String FILE = "checkpoint.safetensors";

    private final InMemoryObjectStore store = new InMemoryObjectStore("trendloom");

    @TempDir
    private Path disk;

    @Test
    void anotherMachineGoesOnFromTheNewestCheckpoint() throws IOException {
        StoredCheckpoints first = attempt(1, null);
        Path there = first.follow(folder("there/checkpoints-a"));
        write(there, "epoch 1");
        first.store(1);
        first.dropOlder();
        write(there, "epoch 2");
        ObjectRef newest = first.store(2);
        first.dropOlder();

        Path here = attempt(2, newest).follow(folder("here/checkpoints-a"));

        assertThat(here.resolve(FILE)).hasContent("epoch 2");
        assertThat(store.keys()).containsExactly("checkpoints/t1/checkpoints-a/1-2/" + FILE);
    }

    @Test
    void whatCountsGoesBeforeWhatIsOnTheDisk() throws IOException {
        StoredCheckpoints first = attempt(1, null);
        Path disk = first.follow(folder("checkpoints-a"));
        write(disk, "epoch 1");
        ObjectRef counts = first.store(1);
        write(disk, "epoch 2, never written down");

        attempt(2, counts).follow(disk);

        assertThat(disk.resolve(FILE)).hasContent("epoch 1");
    }

    @Test
    void anAttemptThatLostItsLeaseOverwritesNothing() throws IOException {
        StoredCheckpoints first = attempt(1, null);
        StoredCheckpoints second = attempt(2, null);
        write(first.follow(folder("one/checkpoints-a")), "of the first");
        write(second.follow(folder("two/checkpoints-a")), "of the second");

        first.store(1);
        second.store(1);

        assertThat(store.keys()).hasSize(2);
    }

    @Test
    void aCheckpointOfAnotherNetworkIsLeftAlone() throws IOException {
        StoredCheckpoints first = attempt(1, null);
        write(first.follow(folder("checkpoints-a")), "epoch 1");
        ObjectRef counts = first.store(1);

        assertThat(attempt(2, counts).follow(folder("checkpoints-b"))).isEmptyDirectory();
    }

    private StoredCheckpoints attempt(long fencingToken, @Nullable ObjectRef newest) {
        return new StoredCheckpoints(store, "t1", fencingToken, newest);
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(disk.resolve(name));
    }

    private static void write(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve(FILE), text);
    }
}
