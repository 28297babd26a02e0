package io.trendloom.platform.store;

/** A key that is to be written holds other bytes already. */
public final class ObjectConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObjectConflict(String bucket, String key) {
        super("The object %s/%s must not change once written. Maybe two writers chose the same key."
                .formatted(bucket, key));
    }
}
