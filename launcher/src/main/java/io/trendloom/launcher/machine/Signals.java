package io.trendloom.launcher.machine;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/** Ctrl-C and its like as an interrupt of the thread that made this, so that it stops what it runs in order. */
public final class Signals implements AutoCloseable {
    private final CountDownLatch received = new CountDownLatch(1);

    public Signals() {
        Thread running = Thread.currentThread();
        for (String name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(name), signal -> {
                received.countDown();
                running.interrupt();
            });
        }
    }

    /** Returns when one comes. */
    public void await() throws InterruptedException {
        try {
            received.await();
        } catch (InterruptedException interrupted) {
            if (received.getCount() > 0) {
                throw interrupted;
            }
        }
        Thread.interrupted();
    }

    @Override
    public void close() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(name), sun.misc.SignalHandler.SIG_DFL);
        }
    }
}
