package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPartsTest {
    @TempDir
    Path data;

    @Test
    void startsWhatIsAskedForAndLeavesNothingBehind() {
        List<Part> parts;
        try (EmbeddedParts started = EmbeddedParts.start(data, EmbeddedParts.Kind.OBJECT_STORE)) {
            parts = started.parts();
            assertThat(parts).singleElement().matches(Part::isHealthy);
            assertThatThrownBy(started::postgres).hasMessageContaining("POSTGRES was not asked for");
        }
        assertThat(parts).noneMatch(Part::isAlive);
    }
}
