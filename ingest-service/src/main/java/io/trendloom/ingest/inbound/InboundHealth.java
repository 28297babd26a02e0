package io.trendloom.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while events are taken; a broker that is away does not end that. */
@Liveness
@ApplicationScoped
class InboundHealth implements HealthCheck {
    private final Inbound inbound;

    InboundHealth(Inbound inbound) {
        this.inbound = inbound;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events").status(inbound.isSound()).build();
    }
}
