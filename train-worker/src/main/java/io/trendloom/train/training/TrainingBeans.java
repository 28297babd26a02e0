package io.trendloom.train.training;

import io.trendloom.train.persistence.Entities;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes the plain classes of this package. */
class TrainingBeans {
    @Produces
    @Singleton
    TrainingIntake intake(DataSource database, Clock clock) {
        return new TrainingIntake(database, clock);
    }

    @Produces
    @Singleton
    Leases leases(DataSource database, TrainConfig config) {
        return new Leases(database, UUID.randomUUID().toString(), config.lease());
    }

    @Produces
    @Singleton
    TrainingLoop loop(
            Leases leases, Entities entities, Trainings trainings, TrainingJob job, TrainConfig config, Clock clock) {
        return new TrainingLoop(leases, entities, trainings, job, config, clock);
    }
}
