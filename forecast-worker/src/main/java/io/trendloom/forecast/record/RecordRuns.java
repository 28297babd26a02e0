package io.trendloom.forecast.record;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes the forecasts of record: plans a run when one is due and does its part of the newest one. */
@ApplicationScoped
class RecordRuns {
    private final AgroalDataSource database;
    private final CurrentChampion champions;
    private final PartitionJob job;
    private final OutboxRelay relay;
    private final RecordConfig config;

    RecordRuns(
            AgroalDataSource database,
            CurrentChampion champions,
            PartitionJob job,
            OutboxRelay relay,
            RecordConfig config) {
        this.database = database;
        this.champions = champions;
        this.job = job;
        this.relay = relay;
        this.config = config;
    }

    /** Does what is to be done now, and returns when nothing is left for this replica. */
    void run() throws SQLException {
        Champion champion = champions.get();
        if (champion == null) {
            return;
        }
        ClosedDays closed = Transactions.inTransaction(database, connection -> {
            ClosedDays days = CalendarStore.read(connection);
            if (days != null) {
                RecordPlan.addIfDue(connection, champion, days.cutoff(), config);
            }
            return days;
        });
        while (closed != null && didOne(champion, closed)) {
            relay.signal();
        }
    }

    private boolean didOne(Champion champion, ClosedDays closed) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            @Nullable Partition partition = Partition.claim(connection, champion.modelId());
            if (partition == null) {
                return false;
            }
            job.run(connection, partition, new Basis(champion, closed, partition.cutoff(), champion.longestHorizon()));
            return true;
        });
    }
}
