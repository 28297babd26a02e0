package io.trendloom.forecast.shop;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.trendloom.forecast.metrics.ForecastMetrics;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Shows in metrics how far the shop's days are closed. */
@ApplicationScoped
class CutoffWatch {
    private static final Logger LOG = Logger.getLogger(CutoffWatch.class);

    private final AgroalDataSource database;
    private final ForecastMetrics metrics;

    CutoffWatch(AgroalDataSource database, ForecastMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            ClosedDays closed = Transactions.inTransaction(database, CalendarStore::read);
            if (closed != null) {
                metrics.cutoff(closed.cutoff());
            }
        } catch (SQLException away) {
            LOG.debugf("The calendar cannot be read: %s", away);
        }
    }
}
