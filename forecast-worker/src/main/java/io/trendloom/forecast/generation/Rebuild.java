package io.trendloom.forecast.generation;

import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.GenerationSwapped;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.forecast.basket.BasketStore;
import io.trendloom.forecast.catalogue.CatalogueStore;
import io.trendloom.forecast.reviews.ReviewStore;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.signals.SignalStore;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.stock.StockStore;
import io.trendloom.forecast.vectors.ReviewVectors;
import io.trendloom.platform.messaging.PoisonMessageException;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.store.ObjectCorrupted;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Builds the state anew from a snapshot, in one transaction: whoever reads meanwhile sees the old generation whole, and after it
 * the new one whole. Vectors of texts that are as they were stay; those of others come again, since their batches are told of.
 */
@ApplicationScoped
public class Rebuild {
    private static final List<String> EMPTY = List.of(
            "delete from late_entry",
            "delete from basket_line",
            "delete from item_version",
            "delete from item",
            "delete from review",
            "delete from stock_observation",
            "delete from signal_value");
    private static final String DROP_VECTORS = """
            delete from catalogue_vector v where not exists (select from item_version i
              where i.item_id = v.item_id and i.version = v.version and i.has_text)""";
    /** Forecasts of record are made again of the new series; what earlier ones said, and how that turned out, stays. */
    private static final List<String> FORGET_FORECASTS = List.of(
            """
            delete from record_run r where r.cutoff >= (select closed_day from shop_calendar)
              or exists (select from record_partition p where p.run_id = r.run_id and not p.done)""", "delete from forecast_of_record f where not exists (select from item i where i.id = f.item_id)");

    private final ObjectStore store;

    Rebuild(ObjectStore store) {
        this.store = store;
    }

    /** The snapshot that a generation begins with. */
    public Snapshot snapshot(ObjectRef ref) {
        try {
            return Json.mapper().readValue(store.get(ref), Snapshot.class);
        } catch (ObjectCorrupted | IOException e) {
            throw new PoisonMessageException(
                    "The object (%s) cannot be read as a snapshot: %s.".formatted(ref.key(), e.getMessage()), e);
        }
    }

    /** Builds the state of a generation; one that is not newer than the state's changes nothing. */
    public void apply(Connection connection, GenerationSwapped swapped, Snapshot snapshot) throws SQLException {
        if (!Generations.own(connection, swapped)) {
            return;
        }
        execute(connection, EMPTY);
        fill(connection, snapshot);
        execute(connection, List.of(DROP_VECTORS));
        ReviewVectors.dropOthers(connection);
        execute(connection, FORGET_FORECASTS);
        Generations.add(connection, swapped);
    }

    private void fill(Connection connection, Snapshot snapshot) throws SQLException {
        SnapshotRows rows = new SnapshotRows(store);
        rows.each(CleanRows.ITEMS, snapshot.items(), some -> CatalogueStore.put(connection, some));
        rows.each(CleanRows.LEDGER, snapshot.sales(), some -> {
            SeriesStore.add(connection, some);
            BasketStore.add(connection, some);
        });
        rows.each(CleanRows.REVIEWS, snapshot.reviews(), some -> ReviewStore.put(connection, some));
        rows.each(CleanRows.STOCK, snapshot.stock(), some -> StockStore.put(connection, some));
        rows.each(CleanRows.SIGNALS, snapshot.signals(), some -> SignalStore.put(connection, some));
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Columns statement = Columns.of(connection, sql)) {
                statement.update();
            }
        }
    }
}
