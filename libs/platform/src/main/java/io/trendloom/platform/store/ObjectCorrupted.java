package io.trendloom.platform.store;

import io.trendloom.contract.ObjectRef;

/** An object's bytes are not those that its reference names. */
public final class ObjectCorrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObjectCorrupted(ObjectRef ref, String sha256, long size) {
        super("The object %s/%s must have %d bytes with SHA-256 %s; it has %d with %s. Maybe it was overwritten."
                .formatted(ref.bucket(), ref.key(), ref.size(), ref.sha256(), size, sha256));
    }
}
