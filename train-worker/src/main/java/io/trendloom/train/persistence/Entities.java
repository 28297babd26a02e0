package io.trendloom.train.persistence;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.trendloom.platform.messaging.Outbox;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The database's entities, changed in transactions, together with the messages that tell of the change. */
@ApplicationScoped
public class Entities {
    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final Outbox outbox;
    private final OutgoingSignal outgoing;

    Entities(Vertx vertx, Mutiny.SessionFactory sessions, Outbox outbox, OutgoingSignal outgoing) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.outbox = outbox;
        this.outgoing = outgoing;
    }

    /** Runs work in a transaction; what it sends leaves after the commit, or not at all. */
    public <T> Uni<T> inTransaction(Function<Work, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> sessions.withTransaction(session -> {
                            Work transaction = new Work(session, outbox);
                            return work.apply(transaction).map(result -> new Done<>(result, transaction.hasSent()));
                        })
                        .map(this::committed));
    }

    private <T> T committed(Done<T> done) {
        if (done.sent()) {
            outgoing.signal();
        }
        return done.result();
    }

    /** As {@link #inTransaction}, for threads that may wait. */
    public <T> T awaitInTransaction(Function<Work, Uni<T>> work) {
        return inTransaction(work).runSubscriptionOn(this::onEventLoop).await().indefinitely();
    }

    private void onEventLoop(Runnable work) {
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }

    private record Done<T>(T result, boolean sent) {}
}
