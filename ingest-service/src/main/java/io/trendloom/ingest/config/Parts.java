package io.trendloom.ingest.config;

import io.trendloom.contract.Topology;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.calendar.CalendarWatch;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.DayEnding;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.door.DoorListener;
import io.trendloom.ingest.door.DoorSettings;
import io.trendloom.ingest.intake.IntakeCounts;
import io.trendloom.ingest.metrics.IngestMetrics;
import io.trendloom.ingest.pseudonym.PseudonymKey;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.snapshot.Snapshots;
import io.trendloom.platform.deadletter.DeadLetterDesk;
import io.trendloom.platform.deadletter.DeadLetterDrain;
import io.trendloom.platform.messaging.AmqpDeadLetters;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import io.trendloom.preparation.cleaning.Rates;
import io.trendloom.preparation.cleaning.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;

/** Makes the service's parts, which know nothing of the container. */
@ApplicationScoped
class Parts {
    private static final String SERVICE = "ingest";
    private static final URI SOURCE = URI.create("/trendloom/ingest-service");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ObjectStore store(StoreConfig config) {
        return new MinioObjectStore(new ObjectStoreAddress(
                config.endpoint(), config.accessKey(), config.secretKey(), config.region(), config.bucket()));
    }

    @Produces
    @Singleton
    BrokerAddress broker(BrokerConfig config) {
        return config.address();
    }

    @Produces
    @Singleton
    Outbox outbox(Clock clock) {
        return new Outbox(SOURCE, clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, BrokerAddress broker, IngestMetrics metrics) {
        return new OutboxRelay(database, broker, metrics);
    }

    void close(@Disposes OutboxRelay relay) throws InterruptedException {
        relay.close();
    }

    @Produces
    @Singleton
    AmqpDeadLetters deadLetters(BrokerAddress broker) {
        return new AmqpDeadLetters(broker);
    }

    void close(@Disposes AmqpDeadLetters letters) {
        letters.close();
    }

    @Produces
    @Singleton
    DeadLetterDrain drain(DataSource database, BrokerAddress broker, Clock clock, IngestMetrics metrics) {
        return new DeadLetterDrain(database, broker, Topology.queuesOf(SERVICE), clock, metrics);
    }

    void close(@Disposes DeadLetterDrain drain) throws InterruptedException {
        drain.close();
    }

    @Produces
    @Singleton
    DeadLetterDesk desk(DataSource database, Clock clock, OutboxRelay relay) {
        return new DeadLetterDesk(database, Topology.queuesOf(SERVICE), clock, relay::signal);
    }

    @Produces
    @Singleton
    FailurePolicy policy(AmqpDeadLetters letters, IngestMetrics metrics, Clock clock) {
        return new FailurePolicy(letters, metrics, clock, Pause.SLEEP);
    }

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
    PseudonymKey key(PseudonymConfig config) {
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
    CalendarWatch watch(ShopCalendar calendar, Clock clock, CalendarConfig config, OutboxRelay relay) {
        return new CalendarWatch(calendar, clock, config.quiet(), config.longest(), relay::signal);
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
    IntakeCounts counts(DataSource database) {
        return new IntakeCounts(database);
    }

    @Produces
    @Singleton
    Door.Parts doorParts(
            DataSource database,
            PseudonymKey key,
            ObjectStore store,
            Outbox outbox,
            ShopCalendar calendar,
            StoredRates rates,
            Shop shop) {
        Clock clock = clock();
        return new Door.Parts(
                database,
                new Pseudonyms(database, key),
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
    DayEnding ending(Door door, Door.Parts parts, OutboxRelay relay) {
        return new DayEnding(door, parts.calendar(), parts.shopClock(), relay::signal);
    }

    void close(@Disposes Door door) throws InterruptedException {
        door.close();
    }
}
