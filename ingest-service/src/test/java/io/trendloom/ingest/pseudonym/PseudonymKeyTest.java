package io.trendloom.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyTest {
    @Test
    void theFirstStartMakesAKeyForItsOwnerAndTheNextFindsIt(@TempDir Path directory) throws IOException {
        byte[] first = PseudonymKey.in(directory.resolve("ingest")).hash("17850");
        byte[] second = PseudonymKey.in(directory.resolve("ingest")).hash("17850");

        assertThat(second).isEqualTo(first).hasSize(32);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("ingest/pseudonym.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherKeyFindsNobody(@TempDir Path one, @TempDir Path other) {
        assertThat(PseudonymKey.in(one).hash("17850"))
                .isNotEqualTo(PseudonymKey.in(other).hash("17850"));
    }

    @Test
    void theKeysOfBeforeAreLinesOfAFileBesideIt(@TempDir Path directory) throws IOException {
        PseudonymKey old = PseudonymKey.in(directory);
        assertThat(PseudonymKey.previousIn(directory)).isEmpty();

        Files.move(directory.resolve("pseudonym.key"), directory.resolve("pseudonym.key.previous"));

        assertThat(PseudonymKey.previousIn(directory))
                .extracting(PseudonymKey::id)
                .containsExactly(old.id());
        assertThat(PseudonymKey.in(directory).id()).isNotEqualTo(old.id());
    }

    @Test
    void refusesTheCurrentKeyAmongThePreviousOnes(@TempDir Path directory) {
        PseudonymKey key = PseudonymKey.in(directory);

        assertThatThrownBy(() -> new PseudonymKeys(key, List.of(PseudonymKey.in(directory))))
                .hasMessageContaining("differ")
                .hasMessageContaining("Maybe");
    }

    @Test
    void refusesAShortKey() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatThrownBy(() -> PseudonymKey.ofBase64(tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 bytes")
                .hasMessageContaining("Maybe");
    }
}
