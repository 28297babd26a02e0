package io.trendloom.forecast.record;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps the current forecast of record of each item. */
final class RecordStore {
    private static final String WRITE = """
            insert into forecast_of_record (item_id, model_id, cutoff, generated_at, label, probability, last30, next30,
              median30, change, on_hand, on_order, body)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (item_id) do update set model_id = excluded.model_id, cutoff = excluded.cutoff,
              generated_at = excluded.generated_at, label = excluded.label, probability = excluded.probability,
              last30 = excluded.last30, next30 = excluded.next30, median30 = excluded.median30, change = excluded.change,
              on_hand = excluded.on_hand, on_order = excluded.on_order, body = excluded.body
            where forecast_of_record.cutoff <= excluded.cutoff""";

    private RecordStore() {}

    static void put(Connection connection, List<RecordedForecast> forecasts) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement
                    .add("text", forecasts, forecast -> answer(forecast).itemId())
                    .add("text", forecasts, forecast -> answer(forecast).modelId())
                    .add("date", forecasts, forecast -> answer(forecast).cutoff())
                    .add(
                            "timestamptz",
                            forecasts,
                            forecast -> answer(forecast).generatedAt().atOffset(ZoneOffset.UTC))
                    .add("text", forecasts, forecast -> answer(forecast).trend().label())
                    .add("float8", forecasts, RecordedForecast::probability)
                    .add("float8", forecasts, RecordedForecast::last30)
                    .add("float8", forecasts, RecordedForecast::next30)
                    .add("float8", forecasts, RecordedForecast::median30)
                    .add("float8", forecasts, RecordedForecast::change)
                    .add("bigint", forecasts, RecordedForecast::onHand)
                    .add("bigint", forecasts, RecordedForecast::onOrder)
                    .add("bytea", forecasts, forecast -> PackedAnswer.pack(answer(forecast)))
                    .update();
        }
    }

    private static ForecastAnswer answer(RecordedForecast forecast) {
        return forecast.answer();
    }
}
