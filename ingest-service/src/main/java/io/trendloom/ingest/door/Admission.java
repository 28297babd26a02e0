package io.trendloom.ingest.door;

import io.trendloom.platform.messaging.Pause;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether rows may come in: not while they could not be kept, or could not be passed on. Looks once a second at most. */
public final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Pressure pressure;
    private final Limits limits;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant next = Instant.MIN;
    private @Nullable String refusal;

    public Admission(Pressure pressure, Limits limits, Clock clock) {
        this.pressure = pressure;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What the door needs to be open.
     *
     * @param freeBytes least that must be free
     * @param waitingMessages most that may wait for the broker
     */
    public record Limits(long freeBytes, long waitingMessages) {}

    /** Why no row may come in, or null if rows may. */
    public @Nullable String refusal() {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (!now.isBefore(next)) {
                next = now.plus(LOOK);
                change(found());
            }
            return refusal;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once rows may come in. */
    public void await(Pause pause) throws InterruptedException {
        while (refusal() != null) {
            pause.rest(LOOK);
        }
    }

    private void change(@Nullable String found) {
        if (found != null && refusal == null) {
            LOG.warn("The door is shut: {}", found);
        } else if (found == null && refusal != null) {
            LOG.info("The door is open again.");
        }
        refusal = found;
    }

    private @Nullable String found() {
        if (pressure.freeBytes() < limits.freeBytes()) {
            return "The disk is nearly full (less than %d MiB are free).".formatted(limits.freeBytes() >> 20);
        }
        return waiting() > limits.waitingMessages()
                ? "Too many messages (more than %d) wait for the broker.".formatted(limits.waitingMessages())
                : null;
    }

    /** A database that is away makes rows wait and fail by itself. */
    private long waiting() {
        try {
            return pressure.waitingMessages();
        } catch (SQLException e) {
            LOG.debug("The outbox cannot be counted.", e);
            return 0;
        }
    }
}
