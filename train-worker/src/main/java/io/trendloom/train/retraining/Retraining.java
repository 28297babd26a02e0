package io.trendloom.train.retraining;

import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.contract.message.DriftDetected;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.Inbox;
import io.trendloom.train.ingest.Snapshots;
import io.trendloom.train.training.TrainingIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks for a training when the champion has drifted or it is time; whatever comes, one at a time. */
@ApplicationScoped
public class Retraining {
    private static final Logger LOG = Logger.getLogger(Retraining.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REMEMBER =
            "insert into retraining (training_id, cutoff, cause, asked_at) values (?, ?, ?, ?)";

    private final DataSource database;
    private final TrainingIntake trainings;
    private final Snapshots snapshots;
    private final RetrainingConfig config;
    private final Clock clock;
    private final Inbox inbox = new Inbox();

    Retraining(
            DataSource database, TrainingIntake trainings, Snapshots snapshots, RetrainingConfig config, Clock clock) {
        this.database = database;
        this.trainings = trainings;
        this.snapshots = snapshots;
        this.config = config;
        this.clock = clock;
    }

    /** Takes in a delivery of {@link DriftDetected}. */
    public void onDrift(Delivery delivery) throws SQLException {
        Envelope envelope = CloudEventCodec.decode(delivery.body());
        DriftDetected drift = envelope.as(DriftDetected.class);
        take(delivery, envelope, standing -> Reason.of(drift, standing, config));
    }

    /** Takes in a delivery of {@link DayClosed}; without a schedule nothing comes of it. */
    public void onDayClosed(Delivery delivery) throws SQLException {
        Envelope envelope = CloudEventCodec.decode(delivery.body());
        DayClosed closed = envelope.as(DayClosed.class);
        if (config.everyDays() > 0) {
            take(delivery, envelope, standing -> Reason.of(closed, standing, config));
        }
    }

    private void take(Delivery delivery, Envelope envelope, Function<Standing, @Nullable Reason> decision)
            throws SQLException {
        Transactions.inTransaction(database, connection -> {
            if (inbox.first(connection, delivery.queue(), envelope.id())) {
                Standing standing = Standing.locked(connection);
                Reason reason = decision.apply(standing);
                if (reason != null) {
                    ask(connection, standing, reason);
                }
            }
            return null;
        });
    }

    private void ask(Connection connection, Standing standing, Reason reason) throws SQLException {
        String id =
                "t-%d-%s".formatted(clock.millis(), UUID.randomUUID().toString().substring(0, 8));
        trainings.ask(connection, id, snapshots.newest().await().atMost(PATIENCE), standing.settings(), reason.text());
        try (PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            remember.setString(1, id);
            remember.setObject(2, reason.cutoff());
            remember.setString(3, reason.cause());
            remember.setTimestamp(4, Timestamp.from(clock.instant()));
            remember.executeUpdate();
        }
        LOG.infof("Training %s is asked for. %s", id, reason.text());
    }
}
