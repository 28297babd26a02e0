package io.trendloom.ingest.config;

import io.trendloom.ingest.raw.ExpiringRejectedRows;
import io.trendloom.ingest.replay.ExpiringRawRows;
import io.trendloom.preparation.cleaning.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what lets rows go. */
@ApplicationScoped
class RetentionParts {
    @Produces
    @Singleton
    ExpiringRawRows rawRows(RowRetentionConfig config, Shop shop) {
        return new ExpiringRawRows(config.rawRows(), shop.zone());
    }

    @Produces
    @Singleton
    ExpiringRejectedRows rejectedRows(RowRetentionConfig config) {
        return new ExpiringRejectedRows(config.rejectedRows());
    }
}
