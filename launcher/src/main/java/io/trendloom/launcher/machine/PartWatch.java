package io.trendloom.launcher.machine;

import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps one part running: asks after it at each {@link #tick}, and starts it again when it has ended or hangs. */
final class PartWatch {
    /** Healthy for so long, a part is stable. */
    static final Duration STABLE = Duration.ofSeconds(60);
    /** Starting or silent for so long, a part hangs; recovery after a crash may take minutes. */
    static final Duration HANGING = Duration.ofMinutes(5);

    private final Part part;
    private final Clock clock;
    private final Consumer<String> notes;
    private final Backoff backoff = new Backoff();
    private volatile PartHealth health;
    private volatile int restarts;
    private Instant since;
    private Instant due;

    PartWatch(Part part, Clock clock, Consumer<String> notes) {
        this.part = part;
        this.clock = clock;
        this.notes = notes;
        this.health = PartHealth.STARTING;
        this.since = clock.instant();
        this.due = since;
    }

    Part part() {
        return part;
    }

    PartHealth health() {
        return health;
    }

    int restarts() {
        return restarts;
    }

    /** Looks once; true when something changed. */
    boolean tick() throws InterruptedException {
        PartHealth before = health;
        long pidBefore = part.pid();
        if (part.isAlive()) {
            alive();
        } else {
            ended();
        }
        return health != before || part.pid() != pidBefore;
    }

    private void alive() throws InterruptedException {
        if (part.isHealthy()) {
            turn(PartHealth.HEALTHY);
            if (lasted(STABLE)) {
                backoff.reset();
            }
            return;
        }
        turn(
                health == PartHealth.HEALTHY || health == PartHealth.UNHEALTHY
                        ? PartHealth.UNHEALTHY
                        : PartHealth.STARTING);
        if (lasted(HANGING)) {
            notes.accept("%s (pid %d) has not answered for %d minutes: stopping it."
                    .formatted(part.name(), part.pid(), HANGING.toMinutes()));
            part.stop();
        }
    }

    private void ended() throws InterruptedException {
        if (health != PartHealth.RESTARTING) {
            Duration delay = backoff.next();
            due = clock.instant().plus(delay);
            notes.accept("%s ended: starting it again in %d s.".formatted(part.name(), delay.toSeconds()));
            turn(PartHealth.RESTARTING);
        }
        if (!clock.instant().isBefore(due)) {
            restart();
        }
    }

    private void restart() throws InterruptedException {
        restarts++;
        try {
            part.start();
            turn(PartHealth.STARTING);
        } catch (PartException failed) {
            due = clock.instant().plus(backoff.next());
            notes.accept(String.valueOf(failed.getMessage()));
        }
    }

    private void turn(PartHealth to) {
        if (health != to) {
            health = to;
            since = clock.instant();
        }
    }

    private boolean lasted(Duration time) {
        return !clock.instant().isBefore(since.plus(time));
    }
}
