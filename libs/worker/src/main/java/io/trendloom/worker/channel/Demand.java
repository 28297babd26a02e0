package io.trendloom.worker.channel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Messages that a channel's consumer has asked for and has not been handed. */
final class Demand {
    private long messages;

    synchronized void add(long asked) {
        messages += Math.min(asked, Long.MAX_VALUE - messages);
        notifyAll();
    }

    /** Waits until one is asked for; false if none is in time. */
    synchronized boolean await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); messages == 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return messages > 0;
    }

    synchronized void take() {
        messages--;
    }
}
