package io.trendloom.embed.batch;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailurePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands each stored batch to the job; it is acknowledged once its vectors are safe. */
@ApplicationScoped
class BatchConsumer {
    private final FailurePolicy policy;
    private final BatchJob job;

    BatchConsumer(FailurePolicy policy, BatchJob job) {
        this.policy = policy;
        this.job = job;
    }

    @Incoming("batch-stored")
    @Blocking(value = "encoding", ordered = false)
    void onBatchStored(byte[] event) throws InterruptedException {
        policy.handle(
                Delivery.of(Topology.EMBED_BATCH_STORED, event),
                delivery -> job.run(CloudEventCodec.decode(delivery.body())));
    }
}
