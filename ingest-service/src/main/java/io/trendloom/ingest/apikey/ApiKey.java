package io.trendloom.ingest.apikey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; not the key.
 *
 * @param publisher who holds it
 * @param scopes kinds of rows that it may send, and {@code days} where it may end them
 */
public record ApiKey(
        String id,
        String publisher,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    public ApiKey {
        scopes = List.copyOf(scopes);
    }

    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
