package io.trendloom.train.registry;

/** An alias was moved meanwhile. */
public final class AliasConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AliasConflictException(long expected, long found) {
        super(
                "The champion's aliasVersion (%d) must be %d, the version now. Maybe another model was promoted meanwhile."
                        .formatted(expected, found));
    }
}
