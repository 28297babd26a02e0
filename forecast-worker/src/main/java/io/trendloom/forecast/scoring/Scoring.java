package io.trendloom.forecast.scoring;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.history.HistoryReader;
import io.trendloom.forecast.metrics.ForecastMetrics;
import io.trendloom.forecasting.explain.Explainer;
import io.trendloom.forecasting.explain.Explanation;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Scores items with the champion from what is known of them now; a few batches at a time, whoever asks. */
@ApplicationScoped
public class Scoring {
    private final AgroalDataSource database;
    private final ForecastMetrics metrics;
    private final Clock clock;
    private final int batch;
    private final Semaphore permits;

    Scoring(AgroalDataSource database, ForecastMetrics metrics, Clock clock, ScoringConfig config) {
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
        this.batch = config.batch();
        this.permits = new Semaphore(config.concurrency(), true);
    }

    /** How many items may be asked for at once. */
    public int batch() {
        return batch;
    }

    /**
     * Forecasts the items that exist, in the order of their ids.
     *
     * @param occasion what for, in metrics
     * @param ids at most {@link #batch}
     */
    public List<ItemForecast> forecast(String occasion, Basis basis, Collection<String> ids) throws SQLException {
        Instant start = clock.instant();
        List<ItemHistory> histories;
        try (Connection connection = database.getConnection()) {
            histories = histories(connection, basis, ids);
        }
        List<ItemForecast> forecasts = score(basis, histories);
        metrics.scored(occasion, forecasts.size(), Duration.between(start, clock.instant()));
        return forecasts;
    }

    /** The items that exist, as known at the cutoff, in the order of their ids. */
    public static List<ItemHistory> histories(Connection connection, Basis basis, Collection<String> ids)
            throws SQLException {
        return HistoryReader.read(
                connection, ids, basis.cutoff(), basis.closedDays().calendar().firstDay());
    }

    /** What moved the forecast of an item whose history is at hand, over the days of the basis. */
    public Explanation explain(Basis basis, ItemHistory history) {
        permits.acquireUninterruptibly();
        try {
            return new Explainer(basis.champion()::forecast)
                    .explain(history, basis.closedDays().shopCalendar(), basis.cutoff(), basis.horizon());
        } finally {
            permits.release();
        }
    }

    /** Forecasts items whose history is at hand. */
    public List<ItemForecast> score(Basis basis, List<ItemHistory> histories) {
        if (histories.isEmpty()) {
            return List.of();
        }
        permits.acquireUninterruptibly();
        try {
            return basis.champion()
                    .forecast(histories, basis.closedDays().shopCalendar(), basis.cutoff(), basis.horizon());
        } finally {
            permits.release();
        }
    }
}
