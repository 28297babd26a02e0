package io.trendloom.forecast.digest;

import io.agroal.api.AgroalDataSource;
import io.trendloom.contract.message.DigestReady;
import io.trendloom.forecast.subscription.Announcements;
import io.trendloom.forecast.subscription.Audience;
import io.trendloom.forecast.view.WholeRun;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the digest of each week, in every language, once it is over and its forecasts of record are made, and tells of it. */
@ApplicationScoped
class DigestJob {
    private final AgroalDataSource database;
    private final DigestPages pages;
    private final Digests digests;
    private final Announcements announcements;

    DigestJob(AgroalDataSource database, DigestPages pages, Digests digests, Announcements announcements) {
        this.database = database;
        this.pages = pages;
        this.digests = digests;
        this.announcements = announcements;
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
        DigestReady news = digests.news(week);
        return news != null && Transactions.inTransaction(database, connection -> keep(connection, news, written));
    }

    private @Nullable String due() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            WholeRun run = WholeRun.newest(connection);
            String week = run == null ? null : Weeks.endedBy(run.cutoff());
            return week == null || DigestTable.find(connection, week, DigestLanguage.EN) != null ? null : week;
        });
    }

    private boolean keep(Connection connection, DigestReady news, Map<DigestLanguage, String> written)
            throws SQLException {
        boolean first = true;
        for (Map.Entry<DigestLanguage, String> each : written.entrySet()) {
            first = DigestTable.add(connection, news.week(), each.getKey(), each.getValue()) && first;
        }
        if (first) {
            announcements.tell(connection, news, Audience.EVERYONE);
        }
        return first;
    }
}
