package io.trendloom.platform.store;

import io.trendloom.contract.ObjectRef;

/** A reference names an object that the store does not hold. */
public final class ObjectMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ObjectMissing(ObjectRef ref) {
        super("The object %s/%s must be in the store. Maybe the reference belongs to another installation."
                .formatted(ref.bucket(), ref.key()));
    }
}
