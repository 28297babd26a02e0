package io.trendloom.train.training;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.trendloom.train.metrics.TrainMetrics;
import io.trendloom.train.persistence.Entities;
import io.trendloom.train.registry.Registry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Looks at regular times for trainings whose worker died, and counts what there is; ends a worker that trains once. */
@ApplicationScoped
class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final int BEFORE_CONNECTIONS_CLOSE = 100;

    private final TrainingLoop loop;
    private final Entities entities;
    private final Trainings trainings;
    private final Registry registry;
    private final TrainMetrics metrics;

    Rounds(TrainingLoop loop, Entities entities, Trainings trainings, Registry registry, TrainMetrics metrics) {
        this.loop = loop;
        this.entities = entities;
        this.trainings = trainings;
        this.registry = registry;
        this.metrics = metrics;
    }

    @Scheduled(every = "${trendloom.train.sweep}", delayed = "2s")
    void sweep() {
        if (loop.isDone()) {
            LOG.info("No training waits; this worker ends, as trendloom.train.runs says.");
            Quarkus.asyncExit();
        } else {
            loop.wake();
        }
    }

    @Scheduled(every = "15s", delayed = "2s")
    void count() {
        entities.awaitInTransaction(trainings::counts)
                .forEach((state, count) -> metrics.trainings(state.text(), count));
        var champion = entities.awaitInTransaction(registry::champion);
        if (champion != null) {
            metrics.champion(champion.model().createdAt());
        }
    }

    void stop(@Observes @Priority(BEFORE_CONNECTIONS_CLOSE) ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }
}
