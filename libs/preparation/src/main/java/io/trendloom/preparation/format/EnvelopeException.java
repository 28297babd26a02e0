package io.trendloom.preparation.format;

/** An upload of which not one row can be read; the text says why, and what may help. */
public final class EnvelopeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    /** The text is cut off after 1,000 characters: it may quote what was sent. */
    public EnvelopeException(String message) {
        super(message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    }
}
