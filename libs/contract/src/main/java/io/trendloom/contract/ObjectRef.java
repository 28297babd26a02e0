package io.trendloom.contract;

import java.util.regex.Pattern;

/**
 * Names one immutable object of the store, with what is needed to verify it.
 *
 * @param bucket bucket name
 * @param key object key
 * @param sha256 SHA-256 of the object's bytes, 64 lower-case hexadecimal digits
 * @param size bytes
 * @param rows rows in the object, 0 where it holds no rows
 */
public record ObjectRef(String bucket, String key, String sha256, long size, long rows) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ObjectRef {
        Rules.require(!bucket.isBlank(), "bucket", bucket, "must not be blank");
        Rules.require(!key.isBlank(), "key", key, "must not be blank");
        Rules.require(SHA256.matcher(sha256).matches(), "sha256", sha256, "must be 64 lower-case hexadecimal digits");
        Rules.require(size >= 0, "size", size, "must not be negative");
        Rules.require(rows >= 0, "rows", rows, "must not be negative");
    }
}
