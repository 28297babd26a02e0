package io.trendloom.launcher;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far long work is: a moving bar where a person watches, else a line now and then. */
public final class Progress implements AutoCloseable {
    /** Fixed: asked for the terminal's width, the library takes over its signals, and Ctrl-C would stop nothing in order. */
    private static final int WIDTH = 79;

    private static final long NOTE_NANOS = Duration.ofSeconds(15).toNanos();

    private final Terminal terminal;
    private final String task;
    private final long goal;
    private final @Nullable ProgressBar bar;
    private long noted = System.nanoTime();

    private Progress(Terminal terminal, String task, long goal, @Nullable ProgressBar bar) {
        this.terminal = terminal;
        this.task = task;
        this.goal = goal;
        this.bar = bar;
    }

    /**
     * Begins.
     *
     * @param unit what is counted, with a space before it
     * @param unitSize how many make one unit
     */
    public static Progress of(Terminal terminal, String task, long goal, String unit, long unitSize) {
        ProgressBar bar = terminal.interactive()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(goal)
                        .setUnit(unit, unitSize)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(250)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
                        .build()
                : null;
        return new Progress(terminal, task, goal, bar);
    }

    /** So many are done; the text says what else is known. */
    public synchronized void at(long done, String text) {
        if (bar != null) {
            bar.stepTo(done);
            bar.setExtraMessage(" " + text);
        } else if (System.nanoTime() - noted > NOTE_NANOS) {
            noted = System.nanoTime();
            terminal.note("%s: %d %% %s".formatted(task, goal == 0 ? 100 : done * 100 / goal, text));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
