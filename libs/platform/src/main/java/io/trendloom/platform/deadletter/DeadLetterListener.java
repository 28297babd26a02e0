package io.trendloom.platform.deadletter;

import java.util.Map;

/** Is told how many dead letters wait; called on the drain's thread. */
@FunctionalInterface
public interface DeadLetterListener {
    /** Waiting dead letters by queue, every queue of the worker among them. */
    void deadLettersWaiting(Map<String, Long> waiting);
}
