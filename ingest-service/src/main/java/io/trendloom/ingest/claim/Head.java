package io.trendloom.ingest.claim;

import io.trendloom.ingest.row.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a key holds: a version and the hash of its content. The same content is a duplicate, a higher version replaces,
 * a lower one is stale; a row without a version comes after all before it.
 */
public final class Head {
    private static final long FIRST_VERSION = 1;

    private @Nullable UUID content;
    private long version;

    private Head(@Nullable UUID content, long version) {
        this.content = content;
        this.version = version;
    }

    public static Head empty() {
        return new Head(null, 0);
    }

    public static Head of(UUID content, long version) {
        return new Head(content, version);
    }

    public long version() {
        return version;
    }

    /** Offers a row to the key, which takes it when the outcome says that it is stored. */
    public Outcome offer(@Nullable Long offered, UUID offeredContent) {
        if (content == null) {
            return take(offered == null ? FIRST_VERSION : offered, offeredContent, Outcome.STORED);
        }
        if (content.equals(offeredContent)) {
            version = offered == null ? version : Math.max(version, offered);
            return Outcome.DUPLICATE;
        }
        if (offered == null || offered > version) {
            return take(offered == null ? version + 1 : offered, offeredContent, Outcome.CORRECTED);
        }
        return Outcome.STALE;
    }

    private Outcome take(long newVersion, UUID newContent, Outcome outcome) {
        version = newVersion;
        content = newContent;
        return outcome;
    }
}
