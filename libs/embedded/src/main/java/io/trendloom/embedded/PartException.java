package io.trendloom.embedded;

/** A part that cannot be started, stopped or reached; the text says which and what might help. */
public final class PartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PartException(String message) {
        super(message);
    }

    public PartException(String message, Throwable cause) {
        super(message, cause);
    }
}
