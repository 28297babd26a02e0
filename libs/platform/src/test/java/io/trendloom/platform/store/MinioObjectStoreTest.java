package io.trendloom.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.Parts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinioObjectStoreTest {
    private final MinioObjectStore store = new MinioObjectStore(Parts.store("platform-test"));

    @Test
    void keepsWhatIsPutAndMakesItsBucket() {
        ObjectRef ref = store.put("kept/a", bytes("abc"), 3);

        assertThat(store.get(ref)).isEqualTo(bytes("abc"));
        assertThat(store.exists("kept/a")).isTrue();
        assertThat(store.exists("kept/b")).isFalse();
        assertThatCode(store::check).doesNotThrowAnyException();
    }

    @Test
    void theSameBytesMayBePutAgainOthersMayNot() {
        ObjectRef ref = store.put("once/a", bytes("abc"), 1);

        assertThat(store.put("once/a", bytes("abc"), 1)).isEqualTo(ref);
        assertThatThrownBy(() -> store.put("once/a", bytes("abd"), 1)).isInstanceOf(ObjectConflict.class);
        assertThat(store.get(ref)).isEqualTo(bytes("abc"));
    }

    @Test
    void ofManyWritersExactlyOneWins() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> attempts = IntStream.range(0, 8)
                    .mapToObj(i -> writers.submit(() -> {
                        try {
                            store.put("race/a", bytes("writer " + i), 1);
                            return true;
                        } catch (ObjectConflict e) {
                            return false;
                        }
                    }))
                    .toList();
            int winners = 0;
            for (Future<Boolean> attempt : attempts) {
                winners += attempt.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void aLargeFileIsWrittenOnceToo(@TempDir Path directory) throws IOException {
        byte[] body = new byte[9 << 20];
        new Random(3).nextBytes(body);
        Path file = Files.write(directory.resolve("model.onnx"), body);

        ObjectRef ref = store.putFile("models/m1/model.onnx", file);
        Path copy = store.download(ref, directory.resolve("copy"));

        assertThat(copy).hasBinaryContent(body).hasFileName("model.onnx");
        body[0]++;
        Files.write(file, body);
        assertThatThrownBy(() -> store.putFile("models/m1/model.onnx", file)).isInstanceOf(ObjectConflict.class);
    }

    @Test
    void findsWhatNobodyHasNamedUpToALimit() {
        store.put("find/a", bytes("abc"), 1);

        assertThat(store.find("find/a", 2)).isEqualTo(bytes("ab"));
        assertThat(store.find("find/b", 2)).isNull();
    }

    @Test
    void aCopyOfAnObjectThatIsLargerThanItsReferenceIsCutOff(@TempDir Path directory) {
        store.put("larger", new byte[1 << 20], 1);
        ObjectRef smaller = new ObjectRef("platform-test", "larger", Sha256.of(bytes("x")), 10, 1);

        assertThatThrownBy(() -> store.download(smaller, directory))
                .isInstanceOf(ObjectCorrupted.class)
                .hasMessageContaining("11");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesWhatIsNotThereOrNotThat() {
        ObjectRef ref = store.put("checked/a", bytes("abc"), 1);
        ObjectRef other = new ObjectRef(ref.bucket(), ref.key(), Sha256.of(bytes("abd")), 3, 1);
        ObjectRef nowhere = new ObjectRef(ref.bucket(), "checked/b", ref.sha256(), 3, 1);

        assertThatThrownBy(() -> store.get(other)).isInstanceOf(ObjectCorrupted.class);
        assertThatThrownBy(() -> store.get(nowhere)).isInstanceOf(ObjectMissing.class);
    }

    @Test
    void aStoreThatIsAwayIsNoFaultOfTheObject() {
        ObjectStoreAddress here = Parts.store("platform-test");
        MinioObjectStore away = new MinioObjectStore(new ObjectStoreAddress(
                URI.create("http://127.0.0.1:1"), here.accessKey(), here.secretKey(), here.region(), here.bucket()));

        assertThatThrownBy(() -> away.put("a", bytes("abc"), 1)).isInstanceOf(ObjectStoreException.class);
        assertThatThrownBy(away::check).isInstanceOf(ObjectStoreException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
