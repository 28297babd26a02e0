package io.trendloom.forecast.alarm;

import io.agroal.api.AgroalDataSource;
import io.trendloom.contract.message.StockOutAhead;
import io.trendloom.contract.message.TrendTurned;
import io.trendloom.forecast.subscription.Announcements;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the items of each run of record once it is whole, and tells what is new of them. */
@ApplicationScoped
class AlarmJob {
    private final AgroalDataSource database;
    private final Announcements announcements;
    private final AlarmConfig config;

    AlarmJob(AgroalDataSource database, Announcements announcements, AlarmConfig config) {
        this.database = database;
        this.announcements = announcements;
        this.config = config;
    }

    /** Looks at all that was not looked at, a piece a transaction; answers how much was told. */
    int run() throws SQLException {
        int told = 0;
        for (int more = next(); more >= 0; more = next()) {
            told += more;
        }
        return told;
    }

    private int next() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            RunPart part = RunPart.take(connection);
            if (part == null) {
                return -1;
            }
            int told = tell(connection, part);
            part.done(connection);
            return told;
        });
    }

    private int tell(Connection connection, RunPart part) throws SQLException {
        int told = 0;
        List<WatchedItem> changed = new ArrayList<>();
        for (WatchedItem item : part.items(connection)) {
            WatchedItem seen = item.seen(config);
            if (!seen.equals(item)) {
                changed.add(seen);
                told += tell(connection, item, seen);
            }
        }
        AlarmStore.put(connection, changed);
        return told;
    }

    private int tell(Connection connection, WatchedItem before, WatchedItem seen) throws SQLException {
        int told = 0;
        TrendTurned turned = Alarms.turned(before.course(), seen);
        if (turned != null) {
            announcements.tell(connection, turned, seen.audience());
            told++;
        }
        StockOutAhead stockOut = Alarms.stockOut(before.shelf(), seen, config.stockOutDays());
        if (stockOut != null) {
            announcements.tell(connection, stockOut, seen.audience());
            told++;
        }
        return told;
    }
}
