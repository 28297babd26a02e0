package io.trendloom.platform.messaging;

import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the table {@code retry} back to its queues through the outbox when its time has come, on a thread of
 * its own. Several replicas may run one each.
 */
public final class RetryRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetryRelay.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Longer than any wait, so that rounds are counted on. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String DUE = """
            update retry set sent_at = ? where id in (
              select id from retry where sent_at is null and next_attempt_at <= ?
              order by next_attempt_at limit 500 for update skip locked)
            returning queue, body
            """;
    private static final String FORGET = "delete from retry where sent_at < ?";
    private static final String WAITING = "select queue, count(*) from retry where sent_at is null group by queue";

    private final DataSource database;
    private final Clock clock;
    private final Runnable outgoing;
    private final RetryListener listener;
    private final Thread thread;

    /**
     * @param outgoing is run when something was committed to the outbox
     */
    public RetryRelay(DataSource database, Clock clock, Runnable outgoing, RetryListener listener) {
        this.database = database;
        this.clock = clock;
        this.outgoing = outgoing;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("retry-relay").daemon().unstarted(this::run);
    }

    public RetryRelay start() {
        thread.start();
        return this;
    }

    private void run() {
        boolean away = false;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    sendDue();
                    away = false;
                } catch (SQLException | RuntimeException e) {
                    if (!away) {
                        LOG.warn("Retries wait: {}", e.toString());
                    }
                    away = true;
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due; answers how many that were. */
    int sendDue() throws SQLException {
        int sent = Transactions.inTransaction(database, this::moved);
        if (sent > 0) {
            outgoing.run();
        }
        listener.retriesWaiting(Transactions.inTransaction(database, RetryRelay::waiting));
        return sent;
    }

    private int moved(Connection connection) throws SQLException {
        int moved = 0;
        Timestamp now = Timestamp.from(clock.instant());
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setTimestamp(1, now);
            due.setTimestamp(2, now);
            try (ResultSet rows = due.executeQuery()) {
                while (rows.next()) {
                    Outbox.addToQueue(connection, rows.getString(1), rows.getBytes(2));
                    moved++;
                }
            }
        }
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            forget.executeUpdate();
        }
        return moved;
    }

    private static Map<String, Long> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet rows = select.executeQuery()) {
            Map<String, Long> waiting = new TreeMap<>();
            while (rows.next()) {
                waiting.put(rows.getString(1), rows.getLong(2));
            }
            return waiting;
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }
}
