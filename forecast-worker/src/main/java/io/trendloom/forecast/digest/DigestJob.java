package io.trendloom.forecast.digest;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.view.WholeRun;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the digest of each week, in every language, once it is over and its forecasts of record are made. */
@ApplicationScoped
class DigestJob {
    private final AgroalDataSource database;
    private final DigestPages pages;

    DigestJob(AgroalDataSource database, DigestPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Keeps the digest of the newest week that is over, unless that was done; answers whether it did. */
    boolean run() throws SQLException {
        String week = due();
        if (week == null) {
            return false;
        }
        Map<DigestLanguage, String> written = new EnumMap<>(DigestLanguage.class);
        for (DigestLanguage language : DigestLanguage.values()) {
            String html = pages.write(language);
            if (html == null) {
                return false;
            }
            written.put(language, html);
        }
        return Transactions.inTransaction(database, connection -> keep(connection, week, written));
    }

    private @Nullable String due() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            WholeRun run = WholeRun.newest(connection);
            String week = run == null ? null : Weeks.endedBy(run.cutoff());
            return week == null || DigestTable.find(connection, week, DigestLanguage.EN) != null ? null : week;
        });
    }

    private static boolean keep(Connection connection, String week, Map<DigestLanguage, String> written)
            throws SQLException {
        boolean first = true;
        for (Map.Entry<DigestLanguage, String> each : written.entrySet()) {
            first = DigestTable.add(connection, week, each.getKey(), each.getValue()) && first;
        }
        return first;
    }
}
