package io.trendloom.ingest.config;

import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.calendar.CalendarWatch;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.Admission;
import io.trendloom.ingest.door.DayEnding;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.door.DoorListener;
import io.trendloom.ingest.door.DoorSettings;
import io.trendloom.ingest.door.Pressure;
import io.trendloom.ingest.forget.Forgetting;
import io.trendloom.ingest.intake.IntakeCounts;
import io.trendloom.ingest.metrics.IngestMetrics;
import io.trendloom.ingest.pseudonym.PseudonymKey;
import io.trendloom.ingest.pseudonym.PseudonymKeys;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.raw.DoorOwned;
import io.trendloom.ingest.snapshot.Snapshots;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.OwnedObjects;
import io.trendloom.preparation.cleaning.Rates;
import io.trendloom.preparation.cleaning.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Makes the service's parts, which know nothing of the container. */
@ApplicationScoped
class Parts {
    @Produces
    @Singleton
    StoredRates rates(DataSource database, ShopConfig config) {
        return new StoredRates(database, config.currency(), Rates.fixed(config.rates()));
    }

    @Produces
    @Singleton
    Shop shop(ShopConfig config, StoredRates rates) {
        return new Shop(config.zone(), config.currency(), rates);
    }

    @Produces
    @Singleton
    Pseudonyms pseudonyms(DataSource database, PseudonymConfig config) {
        List<PseudonymKey> previous = config.previousKeys()
                .map(keys -> keys.stream().map(PseudonymKey::ofBase64).toList())
                .or(() -> config.dataDir().map(PseudonymKey::previousIn))
                .orElseGet(List::of);
        return new Pseudonyms(database, new PseudonymKeys(current(config), previous));
    }

    private static PseudonymKey current(PseudonymConfig config) {
        return config.key()
                .map(PseudonymKey::ofBase64)
                .or(() -> config.dataDir().map(PseudonymKey::in))
                .orElseThrow(() -> new IllegalStateException("trendloom.pseudonym.key must be set: at least 32 bytes in"
                        + " Base64. Maybe make one by: openssl rand -base64 32"));
    }

    @Produces
    @Singleton
    ShopCalendar calendar(DataSource database, Outbox outbox) {
        return new ShopCalendar(database, outbox);
    }

    @Produces
    @Singleton
    CalendarWatch watch(
            ShopCalendar calendar, Clock clock, CalendarConfig config, OutboxRelay relay, IngestMetrics metrics) {
        return new CalendarWatch(calendar, clock, config.quiet(), config.longest(), relay::signal, metrics::calendar);
    }

    void close(@Disposes CalendarWatch watch) {
        watch.close();
    }

    @Produces
    @Singleton
    Snapshots snapshots(DataSource database, ObjectStore store, ShopCalendar calendar) {
        return new Snapshots(database, store, calendar);
    }

    @Produces
    @Singleton
    OwnedObjects owned(DataSource database) {
        return new DoorOwned(database);
    }

    @Produces
    @Singleton
    IntakeCounts counts(DataSource database) {
        return new IntakeCounts(database);
    }

    @Produces
    @Singleton
    Forgetting forgetting(DataSource database, Pseudonyms pseudonyms, ObjectStore store) {
        return new Forgetting(database, pseudonyms, store);
    }

    @Produces
    @Singleton
    Door.Parts doorParts(
            DataSource database,
            Pseudonyms pseudonyms,
            ObjectStore store,
            Outbox outbox,
            ShopCalendar calendar,
            StoredRates rates,
            Clock clock,
            Shop shop) {
        return new Door.Parts(
                database,
                pseudonyms,
                new DoorObjects(store, clock),
                new Batches(outbox),
                calendar,
                rates,
                clock.withZone(shop.zone()));
    }

    @Produces
    @Singleton
    Door door(DoorConfig config, Door.Parts parts, DoorListener listener) {
        DoorSettings settings = new DoorSettings(
                config.groupRows(),
                config.linger(),
                Math.toIntExact(config.inFlightBytes().asLongValue()),
                config.patience());
        return new Door(settings, parts, listener);
    }

    @Produces
    @Singleton
    Admission admission(Pressure pressure, DoorConfig config, Clock clock) {
        return new Admission(
                pressure, new Admission.Limits(config.minFreeDisk().asLongValue(), config.maxBacklog()), clock);
    }

    @Produces
    @Singleton
    DayEnding ending(Door door, Door.Parts parts, OutboxRelay relay) {
        return new DayEnding(door, parts.calendar(), parts.shopClock(), relay::signal);
    }

    void close(@Disposes Door door) throws InterruptedException {
        door.close();
    }
}
