package io.trendloom.forecast.intake;

import io.trendloom.contract.ContractException;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.TextVectorsStored;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.generation.Generations;
import io.trendloom.forecast.generation.Origin;
import io.trendloom.forecast.generation.StoredRows;
import io.trendloom.forecast.vectors.CatalogueVectors;
import io.trendloom.forecast.vectors.Encoders;
import io.trendloom.forecast.vectors.ReviewVectors;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Brings the vectors of a batch's text into the items' state. */
@ApplicationScoped
class TextVectorsJob implements Job {
    private final ObjectStore store;
    private final Effect effect;

    TextVectorsJob(ObjectStore store, Effect effect) {
        this.store = store;
        this.effect = effect;
    }

    @Override
    public void run(Envelope event) throws SQLException {
        TextVectorsStored stored = event.as(TextVectorsStored.class);
        List<VectorRow> rows =
                stored.rows() == 0 ? List.of() : StoredRows.read(store, CleanRows.VECTORS, stored.vectors());
        effect.of(
                new Effect.Batch(
                        Topology.FORECAST_TEXT_VECTORS_STORED,
                        event.id(),
                        stored.encoder(),
                        stored.sequence(),
                        stored.kind().text() + "-vectors",
                        stored.rows()),
                connection -> Generations.keeps(connection, Origin.of(stored)),
                connection -> {
                    Encoders.put(connection, stored.encoder(), stored.encoderSha256());
                    change(stored, rows).apply(connection);
                });
    }

    private static Change change(TextVectorsStored stored, List<VectorRow> rows) {
        return switch (stored.kind()) {
            case ITEMS -> connection -> CatalogueVectors.put(connection, stored.encoder(), rows);
            case REVIEWS -> connection -> ReviewVectors.put(connection, stored.encoder(), rows);
            case SALES, STOCK, SIGNALS, VIEWS ->
                throw new ContractException("The kind (%s) of the vectors of batch %s must be items or reviews."
                        .formatted(stored.kind().text(), stored.batchId()));
        };
    }
}
