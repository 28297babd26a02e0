package io.trendloom.forecast.webhook;

/** An endpoint that is not told anything; the message says why. */
public final class RefusedEndpointException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedEndpointException(String message) {
        super(message);
    }
}
