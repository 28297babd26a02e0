package io.trendloom.platform.store;

/** The store cannot be reached or cannot answer now; the same call may succeed later. */
public final class ObjectStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
