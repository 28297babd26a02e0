package io.trendloom.ingest;

import io.trendloom.ingest.door.Pressure;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** What the tests say of disk and broker. */
@Alternative
@Priority(1)
@Singleton
public class ScriptedPressure implements Pressure {
    private volatile long freeBytes = Long.MAX_VALUE;
    private volatile long waitingMessages;

    public void say(long free, long waiting) {
        freeBytes = free;
        waitingMessages = waiting;
    }

    public void none() {
        say(Long.MAX_VALUE, 0);
    }

    @Override
    public long freeBytes() {
        return freeBytes;
    }

    @Override
    public long waitingMessages() {
        return waitingMessages;
    }
}
