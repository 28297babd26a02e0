package io.trendloom.forecasting.network.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {
    @TempDir
    Path folder;

    private final TensorFile file = new TensorFile(
            new TreeMap<>(Map.of("run", "größe \"1\"")),
            new TreeMap<>(Map.of(
                    "b", new Tensor(List.of(2L, 1L), new float[] {1.5f, Float.MIN_VALUE}),
                    "a", new Tensor(List.of(3L), new float[] {-0f, 1e30f, 7}))));

    @Test
    void comesBackAsWritten() throws IOException {
        file.write(folder.resolve("x"));
        assertThat(TensorFile.read(folder.resolve("x"))).isEqualTo(file);
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        file.write(folder.resolve("x"));
        file.write(folder.resolve("x"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("x"));
        }
    }

    @Test
    void isLaidOutAsSafetensors() {
        ByteBuffer bytes = ByteBuffer.wrap(SafeTensors.encode(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) bytes.getLong();
        assertThat(new String(bytes.array(), 8, header, StandardCharsets.UTF_8))
                .contains("\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}")
                .contains("\"b\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[12,20]}");
        assertThat(header % 8).isZero();
        assertThat(bytes.getFloat(8 + header + 12)).isEqualTo(1.5f);
        assertThat(bytes.capacity()).isEqualTo(8 + header + 20);
    }

    @Test
    void refusesAFileWithAnyByteChanged() throws IOException {
        byte[] bytes = SafeTensors.encode(file);
        Path path = folder.resolve("x");
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(path, changed);
            assertThatThrownBy(() -> TensorFile.read(path)).as("byte %d", i).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        byte[] bytes = SafeTensors.encode(file);
        Path path = folder.resolve("x");
        for (int length : new int[] {0, 7, 8, 50, bytes.length - 1}) {
            Files.write(path, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> TensorFile.read(path)).hasMessageContaining("Maybe it was cut off");
        }
    }

    @Test
    void tensorNeedsAsManyNumbersAsItsShapeSays() {
        assertThatThrownBy(() -> new Tensor(List.of(2L, 2L), new float[3])).hasMessageContaining("needs 4 numbers");
    }
}
