package io.trendloom.train.dataset;

import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the plain classes of this package. */
class DataSetBeans {
    @Produces
    @Singleton
    VectorObjects vectorObjects(DataSource database) {
        return new VectorObjects(database);
    }

    @Produces
    @Singleton
    VectorIntake vectorIntake(DataSource database, VectorObjects objects) {
        return new VectorIntake(database, objects);
    }

    @Produces
    @Singleton
    DataSets dataSets(
            ObjectStore store,
            VectorObjects objects,
            Clock clock,
            @ConfigProperty(name = "trendloom.train.vector-wait") Duration longest) {
        return DataSets.of(store, objects, longest, clock);
    }
}
