package io.trendloom.ingest.inbound;

import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailurePolicy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** An event on its way: begun when it came, begun again when it is tried again. */
final class InboundAttempt {
    private final InboundJob job;
    private final Delivery delivery;
    private @Nullable CompletableFuture<?> begun;

    InboundAttempt(InboundJob job, Delivery delivery, CompletableFuture<?> begun) {
        this.job = job;
        this.delivery = delivery;
        this.begun = begun;
    }

    /** Returns when the event is durable or set aside. */
    void settle(FailurePolicy policy) throws InterruptedException {
        policy.handle(delivery, this::finish);
    }

    private void finish(Delivery again) throws Exception {
        CompletableFuture<?> current = begun == null ? job.submit(again) : begun;
        begun = null;
        try {
            current.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
