package io.trendloom.platform.messaging;

/** A message that no repetition will make good; its text is the dead letter's reason. */
public final class PoisonMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonMessageException(String reason) {
        super(reason);
    }

    public PoisonMessageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
