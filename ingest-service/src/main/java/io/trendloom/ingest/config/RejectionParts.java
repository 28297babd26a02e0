package io.trendloom.ingest.config;

import io.trendloom.ingest.batch.Arrivals;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.rejection.Rejections;
import io.trendloom.ingest.repair.RowRepair;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes what shows arrived and refused rows, and sends these again. */
@ApplicationScoped
class RejectionParts {
    @Produces
    @Singleton
    Arrivals arrivals(DataSource database) {
        return new Arrivals(database);
    }

    @Produces
    @Singleton
    Rejections rejections(DataSource database, ObjectStore store) {
        return new Rejections(database, store);
    }

    @Produces
    @Singleton
    RowRepair repair(Rejections rejections, Door door, Door.Parts parts, Shop shop, DoorConfig config) {
        Limits limits = new Limits(Math.toIntExact(config.rowBytes().asLongValue()));
        return new RowRepair(rejections, door, parts, shop, limits);
    }
}
