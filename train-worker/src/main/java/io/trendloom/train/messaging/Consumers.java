package io.trendloom.train.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.train.dataset.VectorIntake;
import io.trendloom.train.retraining.Retraining;
import io.trendloom.train.training.TrainingIntake;
import io.trendloom.train.training.TrainingLoop;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The queues that this worker reads; a message is acknowledged once its effect is committed or it was set aside. */
@ApplicationScoped
class Consumers {
    private static final String POOL = "intake";

    private final FailurePolicy policy;
    private final TrainingIntake trainings;
    private final VectorIntake vectors;
    private final Retraining retraining;
    private final TrainingLoop loop;

    Consumers(
            FailurePolicy policy,
            TrainingIntake trainings,
            VectorIntake vectors,
            Retraining retraining,
            TrainingLoop loop) {
        this.policy = policy;
        this.trainings = trainings;
        this.vectors = vectors;
        this.retraining = retraining;
        this.loop = loop;
    }

    @Incoming("train-model")
    @Blocking(value = POOL, ordered = false)
    void onTrainModel(byte[] body) throws InterruptedException {
        policy.handle(Delivery.of(Topology.TRAIN_MODEL, body), trainings::take);
        loop.wake();
    }

    @Incoming("text-vectors-stored")
    @Blocking(value = POOL, ordered = false)
    void onTextVectorsStored(byte[] body) throws InterruptedException {
        policy.handle(Delivery.of(Topology.TRAIN_TEXT_VECTORS_STORED, body), vectors::take);
    }

    @Incoming("drift-detected")
    @Blocking(value = POOL, ordered = false)
    void onDriftDetected(byte[] body) throws InterruptedException {
        policy.handle(Delivery.of(Topology.TRAIN_DRIFT_DETECTED, body), retraining::onDrift);
        loop.wake();
    }

    @Incoming("day-closed")
    @Blocking(value = POOL, ordered = false)
    void onDayClosed(byte[] body) throws InterruptedException {
        policy.handle(Delivery.of(Topology.TRAIN_DAY_CLOSED, body), retraining::onDayClosed);
        loop.wake();
    }
}
