package io.trendloom.platform.messaging;

import java.util.Map;

/** Is told of messages that wait to be tried again. */
@FunctionalInterface
public interface RetryListener {
    /** How many wait, by queue; a queue without any is left out. */
    void retriesWaiting(Map<String, Long> waiting);
}
