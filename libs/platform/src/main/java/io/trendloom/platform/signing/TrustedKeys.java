package io.trendloom.platform.signing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.trendloom.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The public keys whose signatures count; several at once while one takes over from another.
 *
 * @param keys each with an id of its own
 */
public record TrustedKeys(List<TrustedKey> keys) {
    private static final byte[] PROBE = "trendloom-probe".getBytes(StandardCharsets.UTF_8);

    public TrustedKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().map(TrustedKey::id).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("The trusted keys %s must be at least one, each with an id of its own."
                    .formatted(keys.stream().map(TrustedKey::id).toList()));
        }
    }

    /** Reads {@code {"keys": [{"id", "publicKey", "notBefore", "notAfter"}]}}; a field that is unknown is refused. */
    public static TrustedKeys read(Path file) {
        try {
            return Json.mapper()
                    .readerFor(TrustedKeys.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The trusted keys (%s) cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The same key, if what it signs is trusted. */
    public SigningKey requirePair(SigningKey signing) {
        byte[] probe = signing.sign(PROBE);
        if (keys.stream().noneMatch(key -> key.id().equals(signing.id()) && key.signed(PROBE, probe))) {
            throw new IllegalArgumentException(
                    "The signing key %s must have its public key among the trusted keys %s. Maybe the file was renamed: its name is the id."
                            .formatted(
                                    signing.id(),
                                    keys.stream().map(TrustedKey::id).toList()));
        }
        return signing;
    }
}
