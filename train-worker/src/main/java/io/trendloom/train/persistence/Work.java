package io.trendloom.train.persistence;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.message.Message;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.messaging.OutboxEntry;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is done in one transaction. */
public final class Work {
    private final Mutiny.Session session;
    private final Outbox outbox;
    private boolean sent;

    Work(Mutiny.Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    public Mutiny.Session session() {
        return session;
    }

    /** Sends a message to the workers when the transaction commits. */
    public Uni<Void> send(Message message) {
        OutboxEntry entry = outbox.entry(message, null);
        sent = true;
        return session.createNativeQuery(Outbox.INSERT)
                .setParameter(1, entry.id())
                .setParameter(2, entry.exchange())
                .setParameter(3, entry.routingKey())
                .setParameter(4, entry.body())
                .executeUpdate()
                .replaceWithVoid();
    }

    boolean hasSent() {
        return sent;
    }
}
