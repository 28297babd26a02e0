package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import io.trendloom.embedded.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Makes a day of it that events were taken in, and has ingest-service start again, with whatever it does at its start. */
final class NextDay {
    private static final List<String> WORKERS = List.of("ingest", "embed", "train", "forecast");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private NextDay() {}

    static void comes(SystemUnderTest system) throws SQLException {
        PostgresAddress postgres = system.postgres();
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            for (String worker : WORKERS) {
                statement.executeUpdate(
                        "update %s.inbox set received_at = received_at - interval '25 hours'".formatted(worker));
            }
        }
        Victim ingest = system.worker("ingest-service");
        await().atMost(PATIENCE).until(ingest::isUp);
        ingest.kill();
        await().atMost(PATIENCE).until(ingest::isUp);
    }
}
