package io.trendloom.embed.batch;

import io.trendloom.contract.Envelope;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.embed.metrics.EmbedMetrics;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Encodes what a batch says, counts its words and tells that its vectors are there: the counts and the message commit
 * together.
 */
@ApplicationScoped
class BatchJob {
    private final BatchTexts texts;
    private final BatchVectors vectors;
    private final BatchEffect effect;
    private final DataSource database;
    private final OutboxRelay relay;
    private final EmbedMetrics metrics;

    BatchJob(
            BatchTexts texts,
            BatchVectors vectors,
            BatchEffect effect,
            DataSource database,
            OutboxRelay relay,
            EmbedMetrics metrics) {
        this.texts = texts;
        this.vectors = vectors;
        this.effect = effect;
        this.database = database;
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
        Transactions.inTransaction(database, connection -> effect.apply(connection, event.id(), read, stored));
        relay.signal();
        metrics.batchDone(batch.kind().text(), Duration.ofNanos(System.nanoTime() - start));
    }
}
