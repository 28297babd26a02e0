package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mappings that ship with the product, each a JSON file beside this class, and those that users write. */
public final class Mappings {
    private static final String IDENTITY = "identity";
    private static final int MOST_CHARACTERS = 16_000;
    private static final Map<String, Set<Kind>> FOREIGN = new TreeMap<>(Map.of(
            "online-retail",
            EnumSet.of(Kind.SALES),
            "tmall",
            EnumSet.of(Kind.ITEMS),
            "shopify",
            EnumSet.of(Kind.SALES, Kind.ITEMS),
            "woocommerce",
            EnumSet.of(Kind.SALES, Kind.ITEMS),
            "amazon-orders",
            EnumSet.of(Kind.SALES)));

    private Mappings() {}

    /** The mapping of the name for the kind, or the one that the text itself writes as JSON; the identity for null. */
    public static Mapping of(@Nullable String nameOrJson, Kind kind) {
        if (nameOrJson == null || nameOrJson.equals(IDENTITY)) {
            return Mapping.identity(kind);
        }
        return nameOrJson.stripLeading().startsWith("{") ? written(nameOrJson, kind) : named(nameOrJson, kind);
    }

    private static Mapping named(String name, Kind kind) {
        Set<Kind> kinds = FOREIGN.get(name);
        if (kinds == null) {
            throw new EnvelopeException("The mapping (%s) must be one of identity, %s. Maybe give a mapping file?"
                    .formatted(name, String.join(", ", FOREIGN.keySet())));
        }
        return ofKind(
                MappingText.read(text(kinds.contains(kind) ? name + "-" + kind.text() : first(name, kinds))), kind);
    }

    private static String first(String name, Set<Kind> kinds) {
        return name + "-" + kinds.iterator().next().text();
    }

    private static Mapping written(String json, Kind kind) {
        if (json.length() > MOST_CHARACTERS) {
            throw new EnvelopeException(
                    "The mapping has %d characters; at most %d are taken.".formatted(json.length(), MOST_CHARACTERS));
        }
        return ofKind(MappingText.read(json), kind);
    }

    private static Mapping ofKind(Mapping mapping, Kind kind) {
        if (mapping.kind() != kind) {
            throw new EnvelopeException("The mapping (%s) is for %s, not for %s."
                    .formatted(mapping.name(), mapping.kind().text(), kind.text()));
        }
        return mapping;
    }

    private static String text(String resource) {
        try (InputStream in = Mappings.class.getResourceAsStream(resource + ".json")) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file of the mapping (%s) cannot be read.".formatted(resource), broken);
        }
    }
}
