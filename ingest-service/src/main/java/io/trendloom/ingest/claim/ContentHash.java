package io.trendloom.ingest.claim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first 128 bits of a SHA-256 over a row's fields. */
public final class ContentHash {
    private static final byte[] ABSENT = {0};
    private static final byte[] PRESENT = {1};
    private static final byte[] END = {(byte) 0xFF};

    /** Content of every row that was taken back, whatever it said. */
    public static final UUID REMOVED = new ContentHash().add("removed").toUuid();

    private final MessageDigest digest;

    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The next field; a text ends with a byte that UTF-8 does not have, so that no two rows of fields are alike. */
    public ContentHash add(@Nullable Object field) {
        if (field == null) {
            digest.update(ABSENT);
        } else {
            digest.update(PRESENT);
            digest.update(field.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(END);
        }
        return this;
    }

    public UUID toUuid() {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The first 64 bits. */
    public long toLong() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
