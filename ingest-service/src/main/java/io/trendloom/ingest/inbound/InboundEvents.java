package io.trendloom.ingest.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import io.trendloom.contract.CloudEventBatch;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailurePolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Takes deliveries in the order in which they come and acknowledges each when all of its events are durable or set aside;
 * the next one is taken meanwhile, so that groups fill. None is put off: a row without a version counts as of its arrival.
 */
@ApplicationScoped
class InboundEvents {
    private final InboundJob job;
    private final FailurePolicy policy;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    InboundEvents(InboundJob job, FailurePolicy policy) {
        this.job = job;
        this.policy = policy.inOrder();
    }

    @Incoming("inbound")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        Delivery delivery = Delivery.of(Topology.INGEST_INBOUND, message.getPayload());
        List<InboundAttempt> attempts =
                CloudEventBatch.isMeant(contentType(message)) ? job.beginEach(delivery) : List.of(job.begin(delivery));
        waiting.execute(() -> settle(message, attempts));
        return CompletableFuture.completedFuture(null);
    }

    private static @Nullable String contentType(Message<?> message) {
        return message.getMetadata(IncomingRabbitMQMetadata.class)
                .flatMap(IncomingRabbitMQMetadata::getContentType)
                .orElse(null);
    }

    private void settle(Message<byte[]> message, List<InboundAttempt> attempts) {
        try {
            for (InboundAttempt attempt : attempts) {
                attempt.settle(policy);
            }
            message.ack();
        } catch (InterruptedException e) {
            message.nack(e);
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        waiting.shutdownNow();
    }
}
