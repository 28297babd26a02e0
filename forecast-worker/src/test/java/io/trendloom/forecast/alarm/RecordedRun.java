package io.trendloom.forecast.alarm;

import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecasting.forecast.ItemForecast;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A run of record of one item, as the worker leaves it behind. */
record RecordedRun(ItemForecast forecast, Long onHand) {
    private static final String ITEM =
            "insert into item (id, title, category) values (?, ?, 'watched') on conflict (id) do nothing";
    private static final String FORECAST = """
            insert into forecast_of_record (item_id, model_id, cutoff, generated_at, label, probability, last30, next30,
              median30, change, on_hand, body)
            values (?, ?, ?, now(), ?, 0, 30, 60, 55.5, 0, ?, ?)
            on conflict (item_id) do update set model_id = excluded.model_id, cutoff = excluded.cutoff,
              label = excluded.label, on_hand = excluded.on_hand, body = excluded.body""";
    private static final String RUN =
            "insert into record_run (run_id, model_id, cutoff, created_at) values (?, ?, ?, clock_timestamp())";
    private static final String PARTITION =
            "insert into record_partition (run_id, number, first_id, last_id, done) values (?, 0, ?, ?, ?)";

    /** Adds the run, whole or with its one piece still to be done. */
    UUID add(Connection connection, boolean whole) throws SQLException {
        UUID run = UUID.randomUUID();
        String model = "model-" + run;
        try (Columns item = Columns.of(connection, ITEM);
                Columns row = Columns.of(connection, FORECAST);
                Columns record = Columns.of(connection, RUN);
                Columns part = Columns.of(connection, PARTITION)) {
            String id = forecast.itemId();
            item.value(id).value("Owl").update();
            row.value(id)
                    .value(model)
                    .value(forecast.cutoff())
                    .value(forecast.trend().label().label())
                    .value(onHand)
                    .value(PackedAnswer.pack(ForecastAnswer.of(forecast, model, Instant.EPOCH)))
                    .update();
            record.value(run).value(model).value(forecast.cutoff()).update();
            part.value(run).value(id).value(id).value(whole).update();
        }
        return run;
    }
}
