package io.trendloom.forecasting.forecast;

/** A model cannot be learned here: the shop's past is too short for it, or native code is missing. The message says which. */
public final class CannotLearnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public CannotLearnException(String message) {
        super(message);
    }

    public CannotLearnException(String message, Throwable cause) {
        super(message, cause);
    }
}
