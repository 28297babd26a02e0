package io.trendloom.preparation.mapping;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mappings that ship with the product, each a JSON file beside this class. */
public final class Mappings {
    private static final String IDENTITY = "identity";
    private static final List<String> FOREIGN = List.of("online-retail");

    private Mappings() {}

    /** The mapping of the name for the kind; the identity where the name is null. */
    public static Mapping of(@Nullable String name, Kind kind) {
        if (name == null || name.equals(IDENTITY)) {
            return Mapping.identity(kind);
        }
        if (!FOREIGN.contains(name)) {
            throw new EnvelopeException(
                    "The mapping (%s) must be one of identity, %s.".formatted(name, String.join(", ", FOREIGN)));
        }
        Mapping mapping = read(name);
        if (mapping.kind() != kind) {
            throw new EnvelopeException("The mapping (%s) is for %s, not for %s."
                    .formatted(name, mapping.kind().text(), kind.text()));
        }
        return mapping;
    }

    private static Mapping read(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream(name + ".json")) {
            return Json.mapper()
                    .readValue(Objects.requireNonNull(in, name), MappingFile.class)
                    .mapping();
        } catch (IOException broken) {
            throw new UncheckedIOException("The file of the mapping (%s) cannot be read.".formatted(name), broken);
        }
    }
}
