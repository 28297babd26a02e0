package io.trendloom.forecast;

import com.rabbitmq.client.Channel;
import io.trendloom.contract.Topology;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.TopologyDeclaration;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeoutException;

/** What others left on a real broker and database before these tests. */
final class LeftBehind {
    private LeftBehind() {}

    /** Empties the worker's schema and queues; declares the queues where they are not there. */
    static void clear(PostgresAddress postgres, BrokerAddress broker) {
        try {
            clear(postgres);
            new TopologyDeclaration(broker, Pause.SLEEP).declareWhenReachable();
            clear(broker);
        } catch (IOException | TimeoutException | SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void clear(PostgresAddress postgres) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists forecast cascade");
        }
    }

    private static void clear(BrokerAddress broker) throws IOException, TimeoutException {
        try (com.rabbitmq.client.Connection connection = broker.connect("test");
                Channel channel = connection.createChannel()) {
            for (Topology.Queue queue : Topology.queues()) {
                if (queue.name().startsWith("forecast.")) {
                    channel.queuePurge(queue.name());
                    channel.queuePurge(queue.deadLetters());
                }
            }
        }
    }
}
