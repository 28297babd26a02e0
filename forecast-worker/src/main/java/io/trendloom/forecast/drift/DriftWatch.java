package io.trendloom.forecast.drift;

import io.agroal.api.AgroalDataSource;
import io.trendloom.contract.message.DriftDetected;
import io.trendloom.forecast.accuracy.ScoreRuns;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks at each run of record of the champion once it is whole, and tells once if the champion has drifted. */
@ApplicationScoped
public class DriftWatch {
    /** One replica alone notes it. */
    private static final String JUDGED = "update record_run set judged = true where run_id = ? and not judged";

    private final AgroalDataSource database;
    private final CurrentChampion champions;
    private final Drift drift;
    private final DriftConfig config;
    private final Outbox outbox;

    DriftWatch(AgroalDataSource database, CurrentChampion champions, Drift drift, DriftConfig config, Outbox outbox) {
        this.database = database;
        this.champions = champions;
        this.drift = drift;
        this.config = config;
        this.outbox = outbox;
    }

    /** How far the champion has drifted by its newest whole run; null before there is one. */
    public @Nullable DriftView now() throws SQLException {
        Champion champion = champions.get();
        return champion == null
                ? null
                : Transactions.inTransaction(database, connection -> {
                    WholeRunInputs run = WholeRunInputs.newest(connection, champion.modelId());
                    return run == null ? null : drift.of(connection, champion, run);
                });
    }

    /** Looks at the champion's newest run unless that was done; null then, or where what came is not judged yet. */
    @Nullable DriftView look() throws SQLException {
        Champion champion = champions.get();
        return champion == null ? null : Transactions.inTransaction(database, connection -> look(connection, champion));
    }

    private @Nullable DriftView look(Connection connection, Champion champion) throws SQLException {
        WholeRunInputs run = WholeRunInputs.newest(connection, champion.modelId());
        if (run == null || run.judged() || !ScoreRuns.areDone(connection) || !isFirst(connection, run)) {
            return null;
        }
        DriftView seen = drift.of(connection, champion, run);
        DriftDetected alarm = DriftAlarm.of(seen, config.drifted());
        if (alarm != null) {
            outbox.add(connection, alarm, null);
        }
        return seen;
    }

    private static boolean isFirst(Connection connection, WholeRunInputs run) throws SQLException {
        try (Columns judged = Columns.of(connection, JUDGED)) {
            return judged.value(run.runId()).update() == 1;
        }
    }
}
