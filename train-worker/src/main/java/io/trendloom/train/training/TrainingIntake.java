package io.trendloom.train.training;

import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.TrainModel;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.Inbox;
import io.trendloom.train.persistence.SettingsColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes in commands to train: from then on the training may be claimed, and the message is done with. A command that
 * did not come through this worker's own API is written down first.
 */
public final class TrainingIntake {
    private static final String ACCEPT = """
            insert into training (id, state, snapshot, settings, epochs, created_at, accepted_at, reason)
            values (?, 'QUEUED', ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set accepted_at = coalesce(training.accepted_at, excluded.accepted_at)""";

    private final DataSource database;
    private final Inbox inbox = new Inbox();
    private final Clock clock;

    TrainingIntake(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes in a delivery of {@link TrainModel}.
     *
     * @throws io.trendloom.contract.ContractException if it cannot be read, or its settings break a rule
     */
    public void take(Delivery delivery) throws SQLException {
        Envelope envelope = CloudEventCodec.decode(delivery.body());
        TrainModel command = envelope.as(TrainModel.class);
        TrainingSettings settings = TrainingSettings.of(command.settings());
        Transactions.inTransaction(database, connection -> {
            if (inbox.first(connection, delivery.queue(), envelope.id())) {
                accept(connection, command, settings, null);
            }
            return null;
        });
    }

    /**
     * Writes down a training that the worker asks for by itself.
     *
     * @param settings of a training before, as JSON
     * @param reason why
     */
    public void ask(Connection connection, String trainingId, ObjectRef snapshot, String settings, String reason)
            throws SQLException {
        Map<String, String> given = Objects.requireNonNull(new SettingsColumn().convertToEntityAttribute(settings));
        accept(connection, new TrainModel(trainingId, snapshot, given), TrainingSettings.of(given), reason);
    }

    private void accept(Connection connection, TrainModel command, TrainingSettings settings, @Nullable String reason)
            throws SQLException {
        Timestamp now = Timestamp.from(clock.instant());
        try (PreparedStatement accept = connection.prepareStatement(ACCEPT)) {
            accept.setString(1, command.trainingId());
            accept.setString(2, Json.mapper().valueToTree(command.snapshot()).toString());
            accept.setString(3, Json.mapper().valueToTree(command.settings()).toString());
            accept.setInt(4, settings.epochs());
            accept.setTimestamp(5, now);
            accept.setTimestamp(6, now);
            accept.setString(7, reason);
            accept.executeUpdate();
        }
    }
}
