package io.trendloom.train.training;

import io.trendloom.platform.store.ObjectStoreException;
import java.net.SocketException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;

/** Which failures pass by themselves: what the worker needs is away for a while. */
final class Passing {
    private static final int DEEPEST = 20;

    private Passing() {}

    static boolean is(Exception failure) {
        return causes(failure).anyMatch(Passing::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case ObjectStoreException ignored -> true;
            case SocketException ignored -> true;
            case SQLTransientException ignored -> true;
            case SQLRecoverableException ignored -> true;
            case SQLNonTransientConnectionException ignored -> true;
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    /** The failure in words: its own message, or what it is where it has none. */
    static String text(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
