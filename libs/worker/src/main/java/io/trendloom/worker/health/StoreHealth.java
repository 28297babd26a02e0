package io.trendloom.worker.health;

import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.ObjectStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the object store answers. */
@Readiness
@ApplicationScoped
class StoreHealth implements HealthCheck {
    private final ObjectStore store;

    StoreHealth(ObjectStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("object store");
        try {
            store.check();
            return answer.up().build();
        } catch (ObjectStoreException e) {
            return answer.down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
