package io.trendloom.forecast.intake;

import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.GenerationSwapped;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.forecast.generation.Rebuild;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Builds the state anew for another generation. */
@ApplicationScoped
class GenerationSwappedJob implements Job {
    private final Rebuild rebuild;
    private final Effect effect;

    GenerationSwappedJob(Rebuild rebuild, Effect effect) {
        this.rebuild = rebuild;
        this.effect = effect;
    }

    @Override
    public void run(Envelope event) throws SQLException {
        GenerationSwapped swapped = event.as(GenerationSwapped.class);
        Snapshot snapshot = rebuild.snapshot(swapped.snapshot());
        effect.of(
                Topology.FORECAST_GENERATION_SWAPPED,
                event.id(),
                connection -> rebuild.apply(connection, swapped, snapshot));
    }
}
