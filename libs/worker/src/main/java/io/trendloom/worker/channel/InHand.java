package io.trendloom.worker.channel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How many messages consumers have been handed, and have neither acknowledged nor given back. */
final class InHand {
    private int messages;

    synchronized void add() {
        messages++;
    }

    synchronized void remove() {
        messages--;
        notifyAll();
    }

    /** Returns when there is none, or time is up. */
    synchronized void awaitNone(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); messages > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
