package io.trendloom.forecast.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Meters of what subscriptions are told. */
@ApplicationScoped
public class WebhookMetrics {
    private final MeterRegistry registry;
    private final AtomicLong waiting;
    private final AtomicLong dead;

    WebhookMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.waiting = registry.gauge("trendloom.webhooks.waiting", new AtomicLong());
        this.dead = registry.gauge("trendloom.webhooks.dead", new AtomicLong());
    }

    /**
     * An endpoint was tried.
     *
     * @param outcome taken, refused or no-answer
     */
    public void attempted(String outcome) {
        registry.counter("trendloom.webhooks.attempts", "outcome", outcome).increment();
    }

    /** How many events wait, and how many are dead letters. */
    public void show(long waitingNow, long deadNow) {
        waiting.set(waitingNow);
        dead.set(deadNow);
    }
}
