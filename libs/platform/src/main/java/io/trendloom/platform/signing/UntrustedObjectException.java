package io.trendloom.platform.signing;

/** An object that no trusted key has signed. */
public final class UntrustedObjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntrustedObjectException(String message) {
        super(message);
    }
}
