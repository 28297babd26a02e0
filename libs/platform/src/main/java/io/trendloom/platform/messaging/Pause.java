package io.trendloom.platform.messaging;

import java.time.Duration;

/** Waits a while; tests wait less. */
@FunctionalInterface
public interface Pause {
    /** Sleeps the current thread. */
    Pause SLEEP = Thread::sleep;

    void rest(Duration duration) throws InterruptedException;
}
