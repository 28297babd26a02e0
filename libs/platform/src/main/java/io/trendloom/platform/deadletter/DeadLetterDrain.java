package io.trendloom.platform.deadletter;

import io.trendloom.contract.Topology;
import io.trendloom.platform.jdbc.SqlFunction;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Backoff;
import io.trendloom.platform.messaging.BrokerAddress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a worker's dead letters from their queues into its table, on a thread of its own; each is acknowledged once it is
 * committed. Several replicas may run one each.
 */
public final class DeadLetterDrain implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDrain.class);
    private static final Duration POLL = Duration.ofSeconds(5);

    private final DataSource database;
    private final BrokerAddress broker;
    private final List<Topology.Queue> queues;
    private final DeadLetterListener listener;
    private final LetterIntake intake;
    private final DeadLetterTable table = new DeadLetterTable();
    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
    private final Thread thread;

    /**
     * @param queues the worker's own, which must be declared
     */
    public DeadLetterDrain(
            DataSource database,
            BrokerAddress broker,
            List<Topology.Queue> queues,
            Clock clock,
            DeadLetterListener listener) {
        this.database = database;
        this.broker = broker;
        this.queues = List.copyOf(queues);
        this.listener = listener;
        this.intake = new LetterIntake(new LetterReading(clock), table);
        this.thread = Thread.ofPlatform().name("dead-letter-drain").daemon().unstarted(this::run);
    }

    public DeadLetterDrain start() {
        thread.start();
        return this;
    }

    private void run() {
        int failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (DeadLetterChannel channel = new DeadLetterChannel(broker.connect("trendloom dead-letter drain"))) {
                    patiently(channel, this::count);
                    channel.consume(queues);
                    failures = 0;
                    drain(channel);
                } catch (IOException | RuntimeException e) {
                    failures++;
                    rest(e, failures);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain(DeadLetterChannel channel) throws IOException, InterruptedException {
        while (true) {
            DeadLetterChannel.Arrival arrival = channel.next(POLL);
            if (arrival != null) {
                patiently(
                        channel,
                        connection -> intake.take(connection, arrival.queue(), arrival.properties(), arrival.body()));
                channel.acknowledge(arrival);
            }
            if (arrival == null || channel.isIdle()) {
                patiently(channel, this::count);
            }
        }
    }

    /**
     * Does something in the database, trying again for as long as it is away: a message given back too often would be
     * thrown away by the broker.
     */
    private void patiently(DeadLetterChannel channel, SqlFunction<Connection, Boolean> work)
            throws IOException, InterruptedException {
        for (int failures = 1; ; failures++) {
            try {
                Transactions.inTransaction(database, work);
                return;
            } catch (SQLException e) {
                rest(e, failures);
                channel.requireOpen();
            }
        }
    }

    private void rest(Exception e, int failures) throws InterruptedException {
        if (failures == 1) {
            LOG.warn("Dead letters wait in their queues: {}", e.toString());
        } else {
            LOG.debug("Dead letters still wait in their queues.", e);
        }
        Thread.sleep(backoff.after(failures));
    }

    private boolean count(Connection connection) throws SQLException {
        Map<String, Long> waiting = new TreeMap<>();
        queues.forEach(queue -> waiting.put(queue.name(), 0L));
        waiting.putAll(table.waiting(connection));
        listener.deadLettersWaiting(waiting);
        return true;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }
}
