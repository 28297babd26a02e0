package io.trendloom.forecast.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.trendloom.contract.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All meters of the worker. */
@ApplicationScoped
public class ForecastMetrics {
    private final MeterRegistry registry;
    private final MultiGauge model;
    private final Counter refused;
    private final Timer run;
    private final AtomicReference<@Nullable LocalDate> cutoff = new AtomicReference<>();
    private final AtomicReference<Instant> modelSince = new AtomicReference<>(Instant.EPOCH);

    ForecastMetrics(MeterRegistry registry, java.time.Clock clock) {
        this.registry = registry;
        this.model = MultiGauge.builder("trendloom.model.info")
                .description("1 for the model in use")
                .register(registry);
        this.refused = Counter.builder("trendloom.models.refused")
                .description("Champions that could not be taken into use")
                .register(registry);
        this.run = Timer.builder("trendloom.record.run")
                .description("Time of a run of record")
                .register(registry);
        Gauge.builder("trendloom.cutoff.timestamp", cutoff, day -> known(day.get()))
                .description("Last closed day, as midnight UTC")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("trendloom.model.in.use", () -> age(clock.instant()))
                .description("Seconds since the model in use was taken into use, -1 without one")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A batch of rows or vectors was applied. */
    public void applied(String kind, long rows, Duration took) {
        registry.counter("trendloom.batches.applied", "kind", kind).increment();
        registry.counter("trendloom.rows.applied", "kind", kind).increment(rows);
        registry.timer("trendloom.batch.apply", "kind", kind).record(took);
    }

    /** Forecasts were made: on demand, on request or of record. */
    public void scored(String occasion, int items, Duration took) {
        registry.counter("trendloom.items.scored", "occasion", occasion).increment(items);
        Timer.builder("trendloom.forecast")
                .description("Time to read and score a batch of items")
                .tag("occasion", occasion)
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    /** Another model is in use. */
    public void switched(String modelId, long aliasVersion, Instant now) {
        modelSince.set(now);
        Tags tags = Tags.of("model", modelId, "alias", Long.toString(aliasVersion));
        model.register(List.of(MultiGauge.Row.of(tags, 1)), true);
    }

    /** A promoted model could not be taken into use. */
    public void refused() {
        refused.increment();
    }

    /** A run of record is whole. */
    public void recorded(Duration took) {
        run.record(took);
    }

    /** A shop's systems were told something. */
    public void told(Class<? extends Message> kind) {
        registry.counter("trendloom.alarms", "kind", kind.getSimpleName()).increment();
    }

    /** The last closed day. */
    public void cutoff(LocalDate day) {
        cutoff.set(day);
    }

    private static double known(@Nullable LocalDate day) {
        return day == null ? Double.NaN : day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private double age(Instant now) {
        Instant since = modelSince.get();
        return since.equals(Instant.EPOCH) ? -1 : ChronoUnit.MILLIS.between(since, now) / 1000.0;
    }
}
