package io.trendloom.launcher.demo;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Patience;
import java.time.Duration;

/** Waits for what the system does by itself, as long as it goes on. */
final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private Waiting() {}

    /**
     * How far it is.
     *
     * @param text what is awaited
     */
    record Step(long done, long goal, String text) {
        boolean isLast() {
            return done >= goal;
        }
    }

    /** Returns when it is done; that nothing moves for five minutes is an error. */
    static void until(Terminal terminal, String task, Patience.Question<Step> question) throws InterruptedException {
        Patience patience = new Patience();
        Step step = patience.ask(question);
        long moved = System.nanoTime();
        try (Progress progress = Progress.of(terminal, task, Math.max(1, step.goal()), "", 1)) {
            while (!step.isLast()) {
                progress.at(step.done(), step.text());
                Thread.sleep(PAUSE);
                Step next = patience.ask(question);
                if (next.done() != step.done()) {
                    moved = System.nanoTime();
                } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                    throw new CommandException(
                            ExitCode.FAILED,
                            "%s stands still: %d of %d, %s. The workers' logs may say why (trendloom status lists them)."
                                    .formatted(task, next.done(), next.goal(), next.text()));
                }
                step = next;
            }
            progress.at(step.done(), step.text());
        }
    }
}
