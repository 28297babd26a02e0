package io.trendloom.embed.health;

import io.trendloom.encoding.EncoderCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the encoders are loaded; says what each runs on. */
@Readiness
@ApplicationScoped
class EncodersHealth implements HealthCheck {
    private final EncoderCatalog encoders;

    EncodersHealth(EncoderCatalog encoders) {
        this.encoders = encoders;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("encoders");
        encoders.encoders().forEach(encoder -> answer.withData(encoder.name(), encoder.provider()));
        return answer.up().build();
    }
}
