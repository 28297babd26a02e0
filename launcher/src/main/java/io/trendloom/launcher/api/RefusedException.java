package io.trendloom.launcher.api;

/** A worker answered, and said no. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(String service, int status, String reason) {
        super("%s answered %d: %s".formatted(service, status, reason));
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** True for an answer that may be another one soon. */
    public boolean isPassing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
