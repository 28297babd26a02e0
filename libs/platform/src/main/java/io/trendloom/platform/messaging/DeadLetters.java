package io.trendloom.platform.messaging;

import java.io.IOException;

/** Where messages go that cannot be handled. */
@FunctionalInterface
public interface DeadLetters {
    /** Returns when the letter is safe. */
    void add(DeadLetter letter) throws IOException, InterruptedException;
}
