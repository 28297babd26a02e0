package io.trendloom.forecast.topics;

import io.agroal.api.AgroalDataSource;
import io.trendloom.contract.message.ComplaintItem;
import io.trendloom.contract.message.ComplaintRising;
import io.trendloom.decisions.reviews.Rises;
import io.trendloom.decisions.reviews.RisingTopic;
import io.trendloom.forecast.subscription.Announcements;
import io.trendloom.forecast.subscription.Audience;
import io.trendloom.forecast.topics.LearnedTopics.Learned;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells of complaints that rise, once a rise: each state of the reviews is looked at by the replica that learned it first. */
@ApplicationScoped
class ComplaintAlarm {
    private final AgroalDataSource database;
    private final LearnedTopics topics;
    private final Announcements announcements;
    private @Nullable Learned looked;

    ComplaintAlarm(AgroalDataSource database, LearnedTopics topics, Announcements announcements) {
        this.database = database;
        this.topics = topics;
        this.announcements = announcements;
    }

    /** Looks at what was learned or counted since the last look; answers how much was told. */
    synchronized int look() throws SQLException {
        Learned now = topics.current();
        if (now == null || now.equals(looked)) {
            return 0;
        }
        int told = Transactions.inTransaction(database, connection -> look(connection, now));
        looked = now;
        return told;
    }

    private int look(Connection connection, Learned now) throws SQLException {
        if (!RiseTable.look(connection, now.counted())) {
            return 0;
        }
        Rises seen = Rises.after(
                RiseTable.read(connection), now.rising(), now.counted().cutoff());
        RiseTable.replace(connection, seen.going());
        for (RisingTopic rising : seen.fresh()) {
            ComplaintRising told = Complaints.of(connection, rising);
            announcements.tell(connection, told, audience(told));
        }
        return seen.fresh().size();
    }

    private static Audience audience(ComplaintRising told) {
        return Audience.of(told.items().stream()
                .map(ComplaintItem::category)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
