package io.trendloom.forecast.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailurePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands each queue's messages to its job; a message is acknowledged once it is done with. */
@ApplicationScoped
class Consumers {
    private static final String POOL = "intake";

    private final FailurePolicy policy;
    private final BatchJob batches;
    private final TextVectorsJob vectors;
    private final DayClosedJob days;
    private final GenerationSwappedJob generations;
    private final ModelPromotedJob models;
    private final RequestJob requests;

    Consumers(
            FailurePolicy policy,
            BatchJob batches,
            TextVectorsJob vectors,
            DayClosedJob days,
            GenerationSwappedJob generations,
            ModelPromotedJob models,
            RequestJob requests) {
        this.policy = policy;
        this.batches = batches;
        this.vectors = vectors;
        this.days = days;
        this.generations = generations;
        this.models = models;
        this.requests = requests;
    }

    @Incoming("batch-stored")
    @Blocking(value = POOL, ordered = false)
    void onBatchStored(byte[] event) throws InterruptedException {
        handle(Topology.FORECAST_BATCH_STORED, event, batches);
    }

    @Incoming("text-vectors-stored")
    @Blocking(value = POOL, ordered = false)
    void onTextVectorsStored(byte[] event) throws InterruptedException {
        handle(Topology.FORECAST_TEXT_VECTORS_STORED, event, vectors);
    }

    @Incoming("day-closed")
    @Blocking(value = "notices", ordered = false)
    void onDayClosed(byte[] event) throws InterruptedException {
        handle(Topology.FORECAST_DAY_CLOSED, event, days);
    }

    @Incoming("generation-swapped")
    @Blocking(value = "generations", ordered = false)
    void onGenerationSwapped(byte[] event) throws InterruptedException {
        handle(Topology.FORECAST_GENERATION_SWAPPED, event, generations);
    }

    @Incoming("model-promoted")
    @Blocking(value = "notices", ordered = false)
    void onModelPromoted(byte[] event) throws InterruptedException {
        handle(Topology.FORECAST_MODEL_PROMOTED, event, models);
    }

    @Incoming("forecast-requested")
    @Blocking(value = "requests", ordered = false)
    void onForecastRequested(byte[] event) throws InterruptedException {
        handle(Topology.FORECAST_REQUESTED, event, requests);
    }

    private void handle(String queue, byte[] event, Job job) throws InterruptedException {
        policy.handle(Delivery.of(queue, event), delivery -> job.run(CloudEventCodec.decode(delivery.body())));
    }
}
