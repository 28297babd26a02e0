package io.trendloom.platform.messaging;

import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.ConfirmedChannel.Outgoing;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outbox to the broker in order, on a thread of its own: each message is deleted once the broker has
 * confirmed it. It may be sent twice, never not at all. Several replicas may run one each.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int CLAIM = 500;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final DataSource database;
    private final ConfirmedChannel channel;
    private final OutboxListener listener;
    private final OutboxTable table = new OutboxTable();
    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
    private final Semaphore signals = new Semaphore(0);
    private final Thread thread;

    public OutboxRelay(DataSource database, BrokerAddress broker, OutboxListener listener) {
        this.database = database;
        this.channel = new ConfirmedChannel(broker, "trendloom outbox");
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    public OutboxRelay start() {
        thread.start();
        return this;
    }

    /** Says that something was committed to the outbox. */
    public void signal() {
        signals.release();
    }

    private void run() {
        int failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    relayed();
                    failures = 0;
                    await(POLL);
                } catch (SQLException | IOException | RuntimeException e) {
                    failures++;
                    report(e, failures);
                    tellLag();
                    Thread.sleep(backoff.after(failures));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            channel.close();
        }
    }

    /** While the broker is away the outbox grows. */
    private void tellLag() {
        try {
            listener.waiting(lag());
        } catch (SQLException e) {
            LOG.debug("The outbox cannot be counted.", e);
        }
    }

    private void await(Duration poll) throws InterruptedException {
        if (signals.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    private static void report(Exception e, int failures) {
        if (failures == 1) {
            LOG.warn("The outbox waits: {}", e.toString());
        } else {
            LOG.debug("The outbox still waits.", e);
        }
    }

    /** Sends all that waits. */
    private void relayed() throws SQLException, IOException, InterruptedException {
        int claimed = CLAIM;
        while (claimed == CLAIM) {
            claimed = batch();
        }
        listener.waiting(lag());
    }

    /** What waits in the outbox now. */
    public OutboxLag lag() throws SQLException {
        return Transactions.inTransaction(database, table::lag);
    }

    private int batch() throws SQLException, IOException, InterruptedException {
        try {
            return Transactions.inTransaction(database, this::batch);
        } catch (Unsent e) {
            throw e.unwrapped();
        }
    }

    private int batch(Connection connection) throws SQLException {
        List<OutboxEntry> entries = table.claim(connection, CLAIM);
        if (entries.isEmpty()) {
            return 0;
        }
        Set<String> returned = published(entries);
        table.delete(connection, ids(entries, returned, false));
        table.postpone(connection, ids(entries, returned, true));
        listener.published(entries.size() - returned.size());
        if (!returned.isEmpty()) {
            listener.returned(returned.size());
        }
        return entries.size();
    }

    private Set<String> published(List<OutboxEntry> entries) {
        try {
            return channel.publish(Outgoing.of(entries));
        } catch (IOException | InterruptedException e) {
            throw new Unsent(e);
        }
    }

    private static List<UUID> ids(List<OutboxEntry> entries, Set<String> returned, boolean wanted) {
        return entries.stream()
                .map(OutboxEntry::id)
                .filter(id -> returned.contains(id.toString()) == wanted)
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    /** Carries a broker's failure out of the transaction. */
    private static final class Unsent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception failure;

        Unsent(Exception failure) {
            super(failure);
            this.failure = failure;
        }

        IOException unwrapped() throws InterruptedException {
            return switch (failure) {
                case InterruptedException interrupted -> throw interrupted;
                case IOException unsent -> unsent;
                default -> new IOException(failure);
            };
        }
    }
}
