package io.trendloom.ingest.inbound;

import io.trendloom.contract.CloudEventBatch;
import io.trendloom.contract.Topology;
import io.trendloom.ingest.door.Admission;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.Handover;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries in the order in which they come and acknowledges each when all of its events are durable or set aside;
 * the next one is taken meanwhile, so that groups fill. None is put off: a row without a version counts as of its arrival.
 */
@ApplicationScoped
class InboundEvents {
    private static final Logger LOG = LoggerFactory.getLogger(InboundEvents.class);
    private static final long LAST_WORDS_SECONDS = 8;

    private final InboundJob job;
    private final FailurePolicy policy;
    private final Admission admission;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    InboundEvents(InboundJob job, FailurePolicy policy, Redaction letters, Admission admission) {
        this.job = job;
        this.policy = policy.inOrder().redacting(letters);
        this.admission = admission;
    }

    void on(Handover message) {
        if (!isAdmitted()) {
            return;
        }
        Delivery delivery = Delivery.of(Topology.INGEST_INBOUND, message.body());
        List<InboundAttempt> attempts =
                CloudEventBatch.isMeant(message.contentType()) ? job.beginEach(delivery) : List.of(job.begin(delivery));
        try {
            waiting.execute(() -> settle(message, attempts));
        } catch (RejectedExecutionException stopped) {
            LOG.debug("An event stays with the broker.", stopped);
        }
    }

    /** Waits while nothing may come in; false if the service stops: what was not begun goes back to the broker. */
    private boolean isAdmitted() {
        try {
            admission.await(Pause.SLEEP);
            return !waiting.isShutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(Handover message, List<InboundAttempt> attempts) {
        try {
            for (InboundAttempt attempt : attempts) {
                attempt.settle(policy);
            }
            message.acknowledge();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins nothing more, and returns when what was begun is acknowledged or time is up. */
    void stop() throws InterruptedException {
        waiting.shutdown();
        if (!waiting.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            waiting.shutdownNow();
        }
    }
}
