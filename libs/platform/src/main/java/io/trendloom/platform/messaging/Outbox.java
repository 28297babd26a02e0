package io.trendloom.platform.messaging;

import io.trendloom.contract.message.Message;
import io.trendloom.platform.tracing.Traces;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages that leave only if the transaction that wrote them commits. The table {@code outbox} is in the worker's own
 * schema: its Flyway takes in the classpath location {@code db/platform}.
 */
public final class Outbox {
    /** Takes an {@link OutboxEntry}: id (uuid), exchange, routing key, body (bytea). */
    public static final String INSERT = "insert into outbox (id, exchange, routing_key, body) values (?, ?, ?, ?)";

    private final URI source;
    private final Clock clock;

    /**
     * @param source the worker, as CloudEvents name it, say {@code /trendloom/ingest-service}
     */
    public Outbox(URI source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Adds a message to go out to the workers when the connection's transaction commits.
     *
     * @param traceparent W3C trace context where no step is under way
     */
    public void add(Connection connection, Message message, @Nullable String traceparent) throws SQLException {
        add(connection, entry(message, traceparent));
    }

    /** Adds a message to go straight to a queue, as it is, when the connection's transaction commits. */
    public static void addToQueue(Connection connection, String queue, byte[] body) throws SQLException {
        add(connection, new OutboxEntry(UUID.randomUUID(), "", queue, body));
    }

    /** Adds what {@link #entry} made, for those who need to know it. */
    public static void add(Connection connection, OutboxEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.id());
            insert.setString(2, entry.exchange());
            insert.setString(3, entry.routingKey());
            insert.setBytes(4, entry.body());
            insert.executeUpdate();
        }
    }

    /** The row that {@link #add} would write, for those who write it by other means than JDBC. */
    public OutboxEntry entry(Message message, @Nullable String traceparent) {
        return OutboxEntry.of(message, source, clock.instant(), Traces.current(traceparent));
    }
}
