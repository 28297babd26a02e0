package io.trendloom.ingest.replay;

import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.Rereading;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.replay.ReplayBuild.Step;
import io.trendloom.ingest.snapshot.Snapshots;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Failure;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.cleaning.Shop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with whatever replay is under way, on a thread of its own: after a restart too, and after another replica's end. */
public final class ReplayRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int MOST_ATTEMPTS = 3;

    private final DataSource database;
    private final ReplayBuild build;
    private final LongConsumer read;
    private final Runnable swapped;
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("replay").daemon().unstarted(this::run);
    private int attempts;

    /**
     * @param read hears how many rows were read
     * @param swapped hears of messages that wait to go out
     */
    public static ReplayRunner of(Parts parts, LongConsumer read, Runnable swapped) {
        ReplayBuild build = new ReplayBuild(
                new Rereading(parts.store(), parts.objects(), parts.shop(), parts.rates()),
                new GenerationSwap(parts.snapshots(), parts.calendar(), parts.outbox()));
        return new ReplayRunner(parts.database(), build, read, swapped);
    }

    /** What replays work with. */
    public record Parts(
            DataSource database,
            ObjectStore store,
            DoorObjects objects,
            Shop shop,
            StoredRates rates,
            Snapshots snapshots,
            ShopCalendar calendar,
            Outbox outbox) {}

    private ReplayRunner(DataSource database, ReplayBuild build, LongConsumer read, Runnable swapped) {
        this.database = database;
        this.build = build;
        this.read = read;
        this.swapped = swapped;
    }

    public ReplayRunner start() {
        thread.start();
        return this;
    }

    /** There may be a replay to go on with. */
    void signal() {
        asked.release();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!stepped()) {
                    asked.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    asked.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a step; answers whether to go on at once. */
    private boolean stepped() {
        try {
            @Nullable Step step = Transactions.inTransaction(database, build::step);
            attempts = 0;
            if (step != null) {
                read.accept(step.rows());
                swapped.run();
            }
            return step != null;
        } catch (SQLException | RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private void failed(Exception failure) {
        if (Failure.of(failure) == Failure.TRANSIENT) {
            LOG.warn("The replay waits: {}", failure.toString());
            return;
        }
        attempts++;
        LOG.error("The replay failed, attempt {}.", attempts, failure);
        if (attempts >= MOST_ATTEMPTS) {
            attempts = 0;
            giveUp(failure);
        }
    }

    private void giveUp(Exception failure) {
        String reason =
                Failure.of(failure) == Failure.POISON ? String.valueOf(failure.getMessage()) : failure.toString();
        try {
            Transactions.inTransaction(database, connection -> {
                ReplayBuild.giveUp(connection, reason);
                return null;
            });
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The replay cannot be given up yet: {}", e.toString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }
}
