package io.trendloom.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.ObjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InMemoryObjectStoreTest {
    private final InMemoryObjectStore store = new InMemoryObjectStore("trendloom");

    @Test
    void givesBackWhatWasPut() {
        ObjectRef ref = store.put("raw/sales/1", bytes("abc"), 2);

        assertThat(store.get(ref)).isEqualTo(bytes("abc"));
        assertThat(ref.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ref.size()).isEqualTo(3);
        assertThat(ref.rows()).isEqualTo(2);
    }

    @Test
    void sameBytesUnderTheSameKeyChangeNothing() {
        assertThat(store.put("a", bytes("x"), 1)).isEqualTo(store.put("a", bytes("x"), 1));
    }

    @Test
    void refusesOtherBytesUnderTheSameKey() {
        store.put("a", bytes("x"), 1);

        assertThatThrownBy(() -> store.put("a", bytes("y"), 1))
                .isInstanceOf(ObjectConflict.class)
                .hasMessageContaining("trendloom/a");
    }

    @Test
    void refusesBytesThatTheReferenceDoesNotName() {
        ObjectRef ref = store.put("a", bytes("x"), 1);
        ObjectRef other = new ObjectRef("trendloom", "a", Sha256.of(bytes("y")), 1, 1);

        assertThatThrownBy(() -> store.get(other)).isInstanceOf(ObjectCorrupted.class);
        assertThat(store.get(ref)).isEqualTo(bytes("x"));
    }

    @Test
    void saysWhatIsMissing() {
        ObjectRef ref = new ObjectRef("trendloom", "nowhere", Sha256.of(bytes("y")), 1, 1);

        assertThatThrownBy(() -> store.get(ref))
                .isInstanceOf(ObjectMissing.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void findsWhatNobodyHasNamedUpToALimit() {
        store.put("a", bytes("abc"), 1);

        assertThat(store.find("a", 2)).isEqualTo(bytes("ab"));
        assertThat(store.find("b", 2)).isNull();
    }

    @Test
    void mendsACopyThatIsNotWhole(@TempDir Path directory) throws IOException {
        ObjectRef ref = store.put("models/m1/network.onnx", bytes("weights"), 0);
        Files.writeString(directory.resolve("network.onnx"), "weig");

        Path copy = store.download(ref, directory);

        assertThat(copy).isEqualTo(directory.resolve("network.onnx")).hasContent("weights");
        assertThat(directory.toFile().list()).containsExactly("network.onnx");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
