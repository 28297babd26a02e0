package io.trendloom.platform.messaging;

import com.fasterxml.jackson.core.JacksonException;
import io.trendloom.contract.ContractException;
import io.trendloom.platform.store.ObjectStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** What a failure asks for. */
public enum Failure {
    /** The message itself is wrong: set it aside at once. */
    POISON,
    /** Something that the worker needs is away: wait for it, however long. */
    TRANSIENT,
    /** Neither is known: try a few times, then set the message aside. */
    UNKNOWN;

    private static final int DEEPEST = 20;

    /** Judges by the exception and its causes: the first that is known decides. */
    public static Failure of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Failure judged = judged(cause);
            if (judged != UNKNOWN) {
                return judged;
            }
            cause = cause.getCause();
        }
        return UNKNOWN;
    }

    private static Failure judged(Throwable cause) {
        return switch (cause) {
            case ContractException ignored -> POISON;
            case PoisonMessageException ignored -> POISON;
            case JacksonException ignored -> POISON;
            case ObjectStoreException ignored -> TRANSIENT;
            case UncheckedIOException ignored -> TRANSIENT;
            case IOException ignored -> TRANSIENT;
            case SQLException sql -> DatabaseFailure.isTransient(sql) ? TRANSIENT : UNKNOWN;
            default -> UNKNOWN;
        };
    }
}
