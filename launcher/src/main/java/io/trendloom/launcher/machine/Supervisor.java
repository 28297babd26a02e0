package io.trendloom.launcher.machine;

import io.trendloom.embedded.PartException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Watches every part in a thread of its own, for a look may block, and tells of every change. */
final class Supervisor {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<PartWatch> watches;
    private final Runnable changed;
    private final Consumer<String> notes;
    private final List<Thread> threads = new ArrayList<>();

    Supervisor(List<PartWatch> watches, Runnable changed, Consumer<String> notes) {
        this.watches = List.copyOf(watches);
        this.changed = changed;
        this.notes = notes;
    }

    void start() {
        for (PartWatch watch : watches) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("watch-" + watch.part().name())
                    .start(() -> run(watch)));
        }
    }

    private void run(PartWatch watch) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look(watch);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PartWatch watch) throws InterruptedException {
        try {
            if (watch.tick()) {
                changed.run();
            }
        } catch (PartException failed) {
            notes.accept(String.valueOf(failed.getMessage()));
        }
    }

    /** Returns when no part is watched any more, so that parts can be stopped for good. */
    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
