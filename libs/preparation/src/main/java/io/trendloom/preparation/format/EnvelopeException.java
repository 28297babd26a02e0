package io.trendloom.preparation.format;

/** An upload of which not one row can be read; the text says why, and what may help. */
public final class EnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EnvelopeException(String message) {
        super(message);
    }
}
