package io.trendloom.worker.health;

import io.trendloom.worker.wiring.Connecting;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the queues and exchanges are declared; a broker that goes away later does not take readiness with it. */
@Readiness
@ApplicationScoped
class TopologyHealth implements HealthCheck {
    private final Connecting connecting;

    TopologyHealth(Connecting connecting) {
        this.connecting = connecting;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topology")
                .status(connecting.isDeclared())
                .build();
    }
}
