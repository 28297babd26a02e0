package io.trendloom.embed.health;

import io.trendloom.embed.wiring.Connecting;
import io.trendloom.encoding.EncoderCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the encoders are loaded and the queues declared; says what each encoder runs on. */
@Readiness
@ApplicationScoped
class EncodersHealth implements HealthCheck {
    private final EncoderCatalog encoders;
    private final Connecting connecting;

    EncodersHealth(EncoderCatalog encoders, Connecting connecting) {
        this.encoders = encoders;
        this.connecting = connecting;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("encoders and topology");
        encoders.encoders().forEach(encoder -> answer.withData(encoder.name(), encoder.provider()));
        return answer.status(connecting.isDeclared()).build();
    }
}
