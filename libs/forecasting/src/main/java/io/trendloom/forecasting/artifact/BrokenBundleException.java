package io.trendloom.forecasting.artifact;

/** A bundle that must not be used: altered, incomplete, or made for another release. */
public final class BrokenBundleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenBundleException(String message) {
        super(message);
    }

    BrokenBundleException(String message, Exception cause) {
        super(message, cause);
    }
}
