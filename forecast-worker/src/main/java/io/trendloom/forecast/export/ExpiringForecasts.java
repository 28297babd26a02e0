package io.trendloom.forecast.export;

import io.trendloom.worker.retention.Expiring;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The objects of forecasts, but for those of the newest run of record: they are named no longer, so that a sweep removes them. Scores
 * of the runs, and the forecasts of record of now, stay.
 */
@ApplicationScoped
class ExpiringForecasts implements Expiring {
    private static final String RUNS = """
            update record_partition p set forecasts = null from record_run r
            where r.run_id = p.run_id and r.created_at < ? and p.forecasts is not null
              and r.run_id <> (select run_id from record_run order by cutoff desc, created_at desc limit 1)""";
    private static final String ANSWERS = "delete from answered_request where answered_at < ?";

    private final ForecastRetentionConfig config;

    ExpiringForecasts(ForecastRetentionConfig config) {
        this.config = config;
    }

    @Override
    public String what() {
        return "forecasts";
    }

    @Override
    public Optional<Duration> kept() {
        return config.forecasts();
    }

    @Override
    public int expire(Connection connection, Instant before) throws SQLException {
        return expire(connection, RUNS, before) + expire(connection, ANSWERS, before);
    }

    private static int expire(Connection connection, String sql, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        }
    }
}
