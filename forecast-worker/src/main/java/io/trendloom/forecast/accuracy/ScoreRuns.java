package io.trendloom.forecast.accuracy;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Judges past runs of record, a piece after the other; each replica takes what none other is at. */
@ApplicationScoped
public class ScoreRuns {
    private final AgroalDataSource database;
    private final ScoreJob job;

    ScoreRuns(AgroalDataSource database, ScoreJob job) {
        this.database = database;
        this.job = job;
    }

    /** Judges what can be judged now. */
    void run() throws SQLException {
        while (Transactions.inTransaction(database, this::judgedOne)) {
            // The next one.
        }
    }

    /** Whether everything that can be judged now is, by any replica. */
    public static boolean areDone(Connection connection) throws SQLException {
        return DuePartition.isNoneLeft(connection);
    }

    private boolean judgedOne(Connection connection) throws SQLException {
        DuePartition due = DuePartition.claim(connection);
        ClosedDays closed = CalendarStore.read(connection);
        if (due == null || closed == null || due.dueDays(closed.cutoff()).isEmpty()) {
            return false;
        }
        job.run(connection, due, closed);
        return true;
    }
}
