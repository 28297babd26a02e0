package io.trendloom.forecast.record;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.ForecastGenerated;
import io.trendloom.forecast.catalogue.ItemIds;
import io.trendloom.forecast.catalogue.ItemIds.IdRange;
import io.trendloom.forecast.export.ForecastObjects;
import io.trendloom.forecast.metrics.ForecastMetrics;
import io.trendloom.forecast.overview.RunSums;
import io.trendloom.forecast.overview.Tally;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.forecast.scoring.Scoring;
import io.trendloom.forecast.stock.StockLevel;
import io.trendloom.forecast.stock.StockStore;
import io.trendloom.forecasting.drift.InputCounts;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.platform.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forecasts the items of one partition: a row an item, one object, one message. */
@ApplicationScoped
class PartitionJob {
    private static final String OCCASION = "record";

    private final Scoring scoring;
    private final ForecastObjects objects;
    private final Outbox outbox;
    private final ForecastMetrics metrics;
    private final Clock clock;

    PartitionJob(Scoring scoring, ForecastObjects objects, Outbox outbox, ForecastMetrics metrics, Clock clock) {
        this.scoring = scoring;
        this.objects = objects;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Everything in the transaction that claimed the partition, so that a replica that dies leaves it open. */
    void run(Connection connection, Partition partition, Basis basis) throws SQLException {
        Instant start = clock.instant();
        Made made = forecasts(connection, partition, basis);
        List<ItemForecast> forecasts = made.forecasts();
        if (forecasts.isEmpty()) {
            partition.done(connection, null, InputCounts.NONE, made.sums());
        } else {
            String modelId = basis.champion().modelId();
            ObjectRef object = objects.put(forecasts, modelId, basis.cutoff());
            partition.done(connection, object, made.inputs(), made.sums());
            outbox.add(
                    connection,
                    new ForecastGenerated(
                            partition.runId().toString(), null, modelId, basis.cutoff(), object, forecasts.size()),
                    null);
        }
        metrics.scored(OCCASION, forecasts.size(), Duration.between(start, clock.instant()));
    }

    private Made forecasts(Connection connection, Partition partition, Basis basis) throws SQLException {
        List<ItemForecast> all = new ArrayList<>();
        InputCounts inputs = InputCounts.NONE;
        Tally tally = new Tally();
        @Nullable InputProfile profile = basis.champion().inputs();
        IdRange rest = new IdRange(partition.firstId(), partition.lastId());
        for (List<String> ids = ItemIds.page(connection, rest, scoring.batch());
                !ids.isEmpty();
                ids = ItemIds.page(connection, rest.after(ids.getLast()), scoring.batch())) {
            List<ItemHistory> histories = Scoring.histories(connection, basis, ids);
            all.addAll(recorded(connection, basis, histories, tally));
            inputs = profile == null ? inputs : inputs.plus(profile.count(histories, basis.cutoff()));
        }
        return new Made(all, inputs, tally.sums());
    }

    private List<ItemForecast> recorded(Connection connection, Basis basis, List<ItemHistory> histories, Tally tally)
            throws SQLException {
        List<ItemForecast> forecasts = scoring.score(basis, histories);
        Map<String, StockLevel> levels = StockStore.levels(
                connection, histories.stream().map(ItemHistory::id).toList(), basis.cutoff());
        Instant now = clock.instant();
        List<RecordedForecast> recorded = new ArrayList<>();
        for (int i = 0; i < forecasts.size(); i++) {
            tally.add(forecasts.get(i), histories.get(i));
            recorded.add(RecordedForecast.of(
                            forecasts.get(i), histories.get(i), basis.champion().modelId(), now)
                    .with(levels.get(forecasts.get(i).itemId())));
        }
        RecordStore.put(connection, recorded);
        return forecasts;
    }

    /** Forecasts, their items in the bins of the model's inputs, and what they add up to. */
    private record Made(List<ItemForecast> forecasts, InputCounts inputs, RunSums sums) {}
}
