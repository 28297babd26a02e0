package io.trendloom.ingest.door;

import io.trendloom.platform.messaging.Failure;
import io.trendloom.platform.messaging.Pause;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what fails because something is away, for a while. */
final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Duration limit;
    private final Pause pause;

    Patience(Duration limit, Pause pause) {
        this.limit = limit;
        this.pause = pause;
    }

    <T> T call(Callable<T> work) throws Exception {
        Duration waited = Duration.ZERO;
        Duration next = FIRST;
        while (true) {
            try {
                return work.call();
            } catch (Exception e) {
                if (Failure.of(e) != Failure.TRANSIENT || waited.compareTo(limit) >= 0) {
                    throw e;
                }
                LOG.warn("A group waits: {}", e.toString());
                pause.rest(next);
                waited = waited.plus(next);
                next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
            }
        }
    }
}
