package io.trendloom.train.dataset;

import io.trendloom.platform.messaging.Pause;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits until the vectors of some texts are there, but not for ever. */
final class VectorWait {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final VectorCatalogue objects;
    private final Duration longest;
    private final Clock clock;
    private final Pause pause;

    /**
     * @param longest how long it waits at most
     */
    VectorWait(VectorCatalogue objects, Duration longest, Clock clock, Pause pause) {
        this.objects = objects;
        this.longest = longest;
        this.clock = clock;
        this.pause = pause;
    }

    void until(KnownVectors vectors, Watcher watcher) throws SQLException, InterruptedException {
        vectors.readNew(objects.all());
        if (vectors.coverAll()) {
            return;
        }
        watcher.waits();
        Instant end = clock.instant().plus(longest);
        while (!vectors.coverAll() && clock.instant().isBefore(end)) {
            watcher.goOn();
            pause.rest(BETWEEN);
            vectors.readNew(objects.all());
        }
    }
}
