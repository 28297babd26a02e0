package io.trendloom.forecast.champion;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Asks for the champion until train-worker has answered once, and follows the database from then on. */
@ApplicationScoped
class ChampionWatch {
    private static final Logger LOG = Logger.getLogger(ChampionWatch.class);

    private final AgroalDataSource database;
    private final TrainWorker trainWorker;
    private final CurrentChampion champions;
    private boolean answered;
    private boolean away;

    ChampionWatch(AgroalDataSource database, TrainWorker trainWorker, CurrentChampion champions) {
        this.database = database;
        this.trainWorker = trainWorker;
        this.champions = champions;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        try {
            champions.follow();
            if (!answered) {
                ask();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The champion cannot be looked up; trying again: %s", e);
        }
    }

    private void ask() throws SQLException, InterruptedException {
        try {
            Promotion promotion = trainWorker.champion();
            answered = true;
            if (promotion != null) {
                Transactions.inTransaction(database, connection -> ChampionStore.put(connection, promotion));
                champions.follow();
            }
        } catch (IOException e) {
            if (!away) {
                LOG.infof("train-worker does not answer yet; the model in use stays: %s", e);
            }
            away = true;
        }
    }
}
