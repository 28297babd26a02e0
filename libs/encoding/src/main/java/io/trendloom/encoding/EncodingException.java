package io.trendloom.encoding;

/** An encoder that cannot be loaded or run; the text names what was asked for and what to look at. */
public class EncodingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EncodingException(String message) {
        super(message);
    }

    public EncodingException(String message, Throwable cause) {
        super(message, cause);
    }
}
