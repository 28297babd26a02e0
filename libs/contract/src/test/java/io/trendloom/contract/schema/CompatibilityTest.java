package io.trendloom.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Programs that were written against a release go on to work. */
class CompatibilityTest {
    static final List<Path> RELEASED = SchemaFiles.list(SchemaFiles.RELEASED).stream()
            .flatMap(release -> SchemaFiles.list(release).stream())
            .toList();

    @ParameterizedTest
    @FieldSource("RELEASED")
    void nothingBreaksWithinAVersion(Path released) {
        Path now = SchemaFiles.SCHEMAS.resolve(released.getFileName());

        assertThat(Files.exists(now))
                .as("%s is released and must stay. Maybe a new version belongs beside it.", now)
                .isTrue();
        assertThat(SchemaChanges.breaking(SchemaFiles.read(released), SchemaFiles.read(now)))
                .as("changes to %s that belong into a new version beside it", now)
                .isEmpty();
    }
}
