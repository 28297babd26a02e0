package io.trendloom.train.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The worker's meters; every name is here. */
@Singleton
public final class TrainMetrics {
    private static final String PREFIX = "trendloom.train.";

    private final MeterRegistry registry;
    private final Counter windows;
    private final AtomicReference<Speed> speed = new AtomicReference<>(new Speed(Double.NaN, Double.NaN, Double.NaN));
    private final AtomicReference<@Nullable Instant> championSince = new AtomicReference<>();
    private final AtomicLong outlierDays = new AtomicLong();
    private final Map<String, Long> trainings = new ConcurrentHashMap<>();

    TrainMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.windows = Counter.builder(PREFIX + "windows")
                .description("Windows learned from")
                .register(registry);
        gauge(
                PREFIX + "loss",
                "Training loss of the newest step reported",
                () -> speed.get().loss());
        gauge(
                PREFIX + "validation.loss",
                "Loss on held-out windows",
                () -> speed.get().validationLoss());
        gauge(
                PREFIX + "windows.per.second",
                "Windows learned from a second",
                () -> speed.get().windowsPerSecond());
        gauge(PREFIX + "outlier.days", "Days of the newest training whose demand was bounded", outlierDays::get);
        gauge("trendloom.model.age.seconds", "Age of the champion", () -> age(clock));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** What networks are fitted on, {@code cpu} or {@code gpu}. */
    public void computesOn(String device) {
        Gauge.builder(PREFIX + "device.info", () -> 1)
                .description("1 for what networks are fitted on")
                .tag("device", device)
                .register(registry);
    }

    /** Windows were learned from. */
    public void learned(int more) {
        windows.increment(more);
    }

    /** What a training's newest step came to. */
    public void learned(double loss, double validationLoss, double windowsPerSecond) {
        speed.set(new Speed(loss, validationLoss, windowsPerSecond));
    }

    /** How many days of a training were above their item's bound. */
    public void bounded(long days) {
        outlierDays.set(days);
    }

    /** How many trainings there are in a state. */
    public void trainings(String state, long count) {
        if (trainings.put(state, count) == null) {
            registry.gauge(PREFIX + "trainings", Tags.of("state", state), trainings, all -> all.get(state));
        }
    }

    /** When the champion was fitted. */
    public void champion(Instant fitted) {
        championSince.set(fitted);
    }

    private double age(Clock clock) {
        Instant since = championSince.get();
        return since == null
                ? Double.NaN
                : Duration.between(since, clock.instant()).toSeconds();
    }

    private record Speed(double loss, double validationLoss, double windowsPerSecond) {}
}
