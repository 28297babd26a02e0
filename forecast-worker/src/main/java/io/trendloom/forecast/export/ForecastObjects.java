package io.trendloom.forecast.export;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forecasts as objects under {@code forecasts/<cutoff>/}: a row a day, total and week of an item. */
@ApplicationScoped
public class ForecastObjects {
    private static final String NAME = "insert into answered_request (key) values (?)";

    private final ObjectStore store;

    ForecastObjects(ObjectStore store) {
        this.store = store;
    }

    /**
     * Reads stored forecasts, in the order in which they were stored.
     *
     * @param calendar tells the days on which the shop sells
     */
    public List<ItemForecast> get(ObjectRef ref, ShopCalendar calendar) {
        Map<String, List<ForecastRow>> items = new LinkedHashMap<>();
        ParquetRows.forEach(
                ForecastColumns.SCHEMA,
                List.of(store.get(ref)),
                row -> items.computeIfAbsent(row.itemId(), id -> new ArrayList<>())
                        .add(row));
        return items.values().stream()
                .map(rows -> ForecastRow.forecast(rows, calendar))
                .toList();
    }

    /** Reads the stored forecast of one item; null where there is none. */
    public @Nullable ItemForecast find(ObjectRef ref, ShopCalendar calendar, String itemId) {
        List<ForecastRow> rows = new ArrayList<>();
        ParquetRows.forEach(
                ForecastColumns.SCHEMA,
                List.of(store.get(ref)),
                cells -> ForecastColumns.isOf(itemId, cells),
                rows::add);
        return rows.isEmpty() ? null : ForecastRow.forecast(rows, calendar);
    }

    /** Stores forecasts of one model and cutoff. */
    public ObjectRef put(List<ItemForecast> forecasts, String modelId, LocalDate cutoff) {
        List<ForecastRow> rows = forecasts.stream()
                .flatMap(forecast -> ForecastRow.of(forecast, modelId).stream())
                .toList();
        String key = "forecasts/%s/%s/%s.parquet".formatted(cutoff, modelId, UUID.randomUUID());
        return store.put(key, ParquetRows.write(ForecastColumns.SCHEMA, rows), rows.size());
    }

    /** Stores what answers a request, and names it within a transaction of the caller. */
    public ObjectRef putAnswer(Connection connection, List<ItemForecast> forecasts, String modelId, LocalDate cutoff)
            throws SQLException {
        ObjectRef object = put(forecasts, modelId, cutoff);
        try (Columns name = Columns.of(connection, NAME)) {
            name.value(object.key()).update();
        }
        return object;
    }
}
