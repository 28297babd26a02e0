package io.trendloom.ingest.inbound;

import io.trendloom.platform.messaging.Delivery;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A delivery on its way: begun when it came, begun again when it is tried again. */
final class InboundAttempt {
    private final InboundJob job;
    private @Nullable CompletableFuture<?> begun;

    InboundAttempt(InboundJob job, CompletableFuture<?> begun) {
        this.job = job;
        this.begun = begun;
    }

    /** Returns when the delivery is durable. */
    void finish(Delivery delivery) throws Exception {
        CompletableFuture<?> current = begun == null ? job.submit(delivery) : begun;
        begun = null;
        try {
            current.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
