package io.trendloom.forecast.intake;

import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.ModelPromoted;
import io.trendloom.forecast.champion.ChampionStore;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.champion.Promotion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Notes the champion and has it taken into use. */
@ApplicationScoped
class ModelPromotedJob implements Job {
    private final Effect effect;
    private final CurrentChampion champion;

    ModelPromotedJob(Effect effect, CurrentChampion champion) {
        this.effect = effect;
        this.champion = champion;
    }

    @Override
    public void run(Envelope event) throws SQLException {
        ModelPromoted promoted = event.as(ModelPromoted.class);
        Promotion promotion = new Promotion(promoted.aliasVersion(), promoted.modelId(), promoted.manifest());
        effect.of(Topology.FORECAST_MODEL_PROMOTED, event.id(), connection -> ChampionStore.put(connection, promotion));
        champion.follow();
    }
}
