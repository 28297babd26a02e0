package io.trendloom.ingest.config;

import io.quarkus.runtime.StartupEvent;
import io.trendloom.ingest.calendar.CalendarWatch;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.replay.ReplayRunner;
import io.trendloom.worker.wiring.Connecting;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

/** Opens the door once the topology is there, and before deliveries come. */
class Startup {
    private static final int AFTER_CONNECTING = Connecting.BEFORE_CHANNELS + 10;

    void start(
            @Observes @Priority(AFTER_CONNECTING) StartupEvent event,
            Door door,
            CalendarWatch watch,
            ReplayRunner replays) {
        door.start();
        watch.start();
        replays.start();
    }
}
