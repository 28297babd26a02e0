package io.trendloom.ingest.door;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A step of the pipeline: a thread that takes work in order from a short queue, so that a slow step holds up those before. */
final class Stage<T> implements AutoCloseable {
    private final BlockingQueue<T> queue;
    private final Step<T> step;
    private final Thread thread;

    Stage(String name, int capacity, Step<T> step) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.step = step;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void put(T work) throws InterruptedException {
        queue.put(work);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                step.take(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    /** What is done with a piece of work; it answers for its own failures. */
    @FunctionalInterface
    interface Step<T> {
        void take(T work) throws InterruptedException;
    }
}
