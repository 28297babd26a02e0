package io.trendloom.train.dataset;

import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.Inbox;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Takes in the news of stored text vectors. */
public final class VectorIntake {
    private final DataSource database;
    private final VectorObjects objects;
    private final Inbox inbox = new Inbox();

    VectorIntake(DataSource database, VectorObjects objects) {
        this.database = database;
        this.objects = objects;
    }

    /** Takes in a delivery of {@link TextVectorsStored}. */
    public void take(Delivery delivery) throws SQLException {
        Envelope envelope = CloudEventCodec.decode(delivery.body());
        TextVectorsStored stored = envelope.as(TextVectorsStored.class);
        Transactions.inTransaction(database, connection -> {
            if (inbox.first(connection, delivery.queue(), envelope.id())) {
                objects.add(connection, stored);
            }
            return null;
        });
    }
}
