package io.trendloom.embed.batch;

import io.trendloom.contract.Topology;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.embed.vocabulary.Vocabularies;
import io.trendloom.platform.messaging.Inbox;
import io.trendloom.platform.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a batch changes in the database, once however often its message comes. */
@ApplicationScoped
class BatchEffect {
    private final Vocabularies vocabularies;
    private final Outbox outbox;
    private final Inbox inbox = new Inbox();

    BatchEffect(Vocabularies vocabularies, Outbox outbox) {
        this.vocabularies = vocabularies;
        this.outbox = outbox;
    }

    /** Counts the words of the texts and tells of their vectors; answers whether the message is new. */
    boolean apply(Connection connection, String eventId, List<BatchText> texts, List<TextVectorsStored> stored)
            throws SQLException {
        boolean first = inbox.first(connection, Topology.EMBED_BATCH_STORED, eventId);
        if (first) {
            vocabularies.count(connection, texts.stream().map(BatchText::words).toList());
            for (TextVectorsStored message : stored) {
                outbox.add(connection, message, null);
            }
        }
        return first;
    }
}
