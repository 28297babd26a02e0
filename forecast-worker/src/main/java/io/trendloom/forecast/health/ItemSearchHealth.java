package io.trendloom.forecast.health;

import io.trendloom.forecast.search.ItemSearch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica is ready once its index of items is built. */
@Readiness
@ApplicationScoped
class ItemSearchHealth implements HealthCheck {
    private final ItemSearch search;

    ItemSearchHealth(ItemSearch search) {
        this.search = search;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("item search").status(search.isBuilt()).build();
    }
}
