package io.trendloom.forecast.health;

import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says which model is in use; a worker without one is ready all the same, it keeps the series. */
@Readiness
@ApplicationScoped
class ChampionHealth implements HealthCheck {
    private final CurrentChampion champions;

    ChampionHealth(CurrentChampion champions) {
        this.champions = champions;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("champion").up();
        Champion champion = champions.get();
        if (champion != null) {
            answer.withData("modelId", champion.modelId()).withData("aliasVersion", champion.aliasVersion());
        }
        CurrentChampion.Refusal refusal = champions.refusal();
        if (refusal != null) {
            answer.withData("refusedModelId", refusal.promotion().modelId()).withData("reason", refusal.reason());
        }
        return answer.build();
    }
}
