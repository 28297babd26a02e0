package io.trendloom.embed.batch;

import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.Inbox;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Encodes what a batch says and tells that its vectors are there: what was stored and the message commit together. */
@ApplicationScoped
class BatchJob {
    private final BatchTexts texts;
    private final BatchVectors vectors;
    private final DataSource database;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final EmbedMetrics metrics;
    private final Inbox inbox = new Inbox();

    BatchJob(
            BatchTexts texts,
            BatchVectors vectors,
            DataSource database,
            Outbox outbox,
            OutboxRelay relay,
            EmbedMetrics metrics) {
        this.texts = texts;
        this.vectors = vectors;
        this.database = database;
        this.outbox = outbox;
        this.relay = relay;
        this.metrics = metrics;
    }

    void run(Envelope event) throws SQLException {
        BatchStored batch = event.as(BatchStored.class);
        List<BatchText> read = texts.of(batch);
        if (read.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        List<TextVectorsStored> stored = vectors.store(batch, read);
        Transactions.inTransaction(database, connection -> tell(connection, event.id(), stored));
        relay.signal();
        metrics.batchDone(batch.kind().text(), Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean tell(Connection connection, String eventId, List<TextVectorsStored> stored) throws SQLException {
        boolean first = inbox.first(connection, Topology.EMBED_BATCH_STORED, eventId);
        if (first) {
            for (TextVectorsStored message : stored) {
                outbox.add(connection, message, null);
            }
        }
        return first;
    }
}
