package io.trendloom.forecast.export;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Forecasts as objects under {@code forecasts/<cutoff>/}: a row a day, total and week of an item. */
@ApplicationScoped
public class ForecastObjects {
    private final ObjectStore store;

    ForecastObjects(ObjectStore store) {
        this.store = store;
    }

    /** Stores forecasts of one model and cutoff. */
    public ObjectRef put(List<ItemForecast> forecasts, String modelId, LocalDate cutoff) {
        List<ForecastRow> rows = forecasts.stream()
                .flatMap(forecast -> ForecastRow.of(forecast, modelId).stream())
                .toList();
        String key = "forecasts/%s/%s/%s.parquet".formatted(cutoff, modelId, UUID.randomUUID());
        return store.put(key, ParquetRows.write(ForecastColumns.SCHEMA, rows), rows.size());
    }
}
