package io.trendloom.ingest.health;

import io.trendloom.ingest.config.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once exchanges and queues are declared; a broker that is away later does not stop intake over HTTP. */
@Readiness
@ApplicationScoped
class TopologyCheck implements HealthCheck {
    private final Startup startup;

    TopologyCheck(Startup startup) {
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topology")
                .status(startup.isDeclared())
                .build();
    }
}
