package io.trendloom.ingest.config;

import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.metrics.IngestMetrics;
import io.trendloom.ingest.replay.ReplayRunner;
import io.trendloom.ingest.replay.Replays;
import io.trendloom.ingest.snapshot.Snapshots;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.cleaning.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what replays. */
@ApplicationScoped
class ReplayParts {
    @Produces
    @Singleton
    ReplayRunner runner(
            Door.Parts door,
            ObjectStore store,
            Shop shop,
            Snapshots snapshots,
            ShopCalendar calendar,
            Outbox outbox,
            IngestMetrics metrics,
            OutboxRelay relay) {
        ReplayRunner.Parts parts = new ReplayRunner.Parts(
                door.database(), store, door.objects(), shop, door.rates(), snapshots, calendar, outbox);
        return ReplayRunner.of(parts, metrics::replayed, relay::signal);
    }

    void close(@Disposes ReplayRunner runner) throws InterruptedException {
        runner.close();
    }

    @Produces
    @Singleton
    Replays replays(Door.Parts door, ReplayRunner runner) {
        return new Replays(door.database(), door.shopClock(), runner);
    }
}
