package io.trendloom.forecast.intake;

import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecast.basket.BasketStore;
import io.trendloom.forecast.catalogue.CatalogueStore;
import io.trendloom.forecast.generation.Generations;
import io.trendloom.forecast.generation.Origin;
import io.trendloom.forecast.generation.StoredRows;
import io.trendloom.forecast.reviews.ReviewStore;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.signals.SignalStore;
import io.trendloom.forecast.stock.StockStore;
import io.trendloom.forecast.vectors.ReviewVectors;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Brings a stored batch of clean rows into the items' state. */
@ApplicationScoped
class BatchJob implements Job {
    private final ObjectStore store;
    private final Effect effect;

    BatchJob(ObjectStore store, Effect effect) {
        this.store = store;
        this.effect = effect;
    }

    @Override
    public void run(Envelope event) throws SQLException {
        BatchStored batch = event.as(BatchStored.class);
        String kind = batch.kind().text();
        effect.of(
                new Effect.Batch(
                        Topology.FORECAST_BATCH_STORED,
                        event.id(),
                        AppliedBatches.ROWS,
                        batch.sequence(),
                        kind,
                        batch.rows()),
                connection -> Generations.lacks(connection, Origin.of(batch)),
                change(batch));
    }

    /** Reads the rows before the transaction begins. */
    private Change change(BatchStored batch) {
        return switch (batch.kind()) {
            case SALES -> {
                List<LedgerRow> rows = StoredRows.read(store, CleanRows.LEDGER, batch.clean());
                yield connection -> {
                    SeriesStore.add(connection, rows);
                    BasketStore.add(connection, rows);
                };
            }
            case ITEMS -> {
                List<ItemRow> rows = StoredRows.read(store, CleanRows.ITEMS, batch.clean());
                yield connection -> CatalogueStore.put(connection, rows);
            }
            case REVIEWS -> {
                List<ReviewRow> rows = StoredRows.read(store, CleanRows.REVIEWS, batch.clean());
                yield connection -> ReviewVectors.takeReplaced(connection, ReviewStore.put(connection, rows));
            }
            case STOCK -> {
                List<StockRow> rows = StoredRows.read(store, CleanRows.STOCK, batch.clean());
                yield connection -> StockStore.put(connection, rows);
            }
            case SIGNALS -> {
                List<SignalRow> rows = StoredRows.read(store, CleanRows.SIGNALS, batch.clean());
                yield connection -> SignalStore.put(connection, rows);
            }
            // No feature reads these; the note that the batch was taken in keeps the sequence whole.
            case VIEWS -> connection -> {};
        };
    }
}
