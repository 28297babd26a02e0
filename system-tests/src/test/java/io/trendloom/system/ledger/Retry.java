package io.trendloom.system.ledger;

/** How long publishers wait before they send again. */
final class Retry {
    static final long MILLIS = 200;

    private Retry() {}
}
