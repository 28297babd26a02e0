package io.trendloom.ingest.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.calendar.CalendarView;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** All meters of the service. */
@ApplicationScoped
public class IngestMetrics {
    private static final String ROWS = "trendloom.ingest.rows";
    private static final String REJECTED = "trendloom.ingest.rejected";
    private static final String CHANGED = "trendloom.ingest.changed.rows";
    private static final String FLAGGED = "trendloom.ingest.flagged.rows";
    private static final String GROUPS = "trendloom.ingest.groups";
    private static final String GROUP_ROWS = "trendloom.ingest.group.rows";
    private static final long SECONDS_A_DAY = 86_400;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final MeterRegistry registry;
    private final Counter replayed;
    private final AtomicLong newestSale = new AtomicLong(UNKNOWN);

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.replayed = Counter.builder("trendloom.ingest.replay.rows")
                .description("Rows that replays read again")
                .register(registry);
        Gauge.builder("trendloom.ingest.newest.sale.timestamp", newestSale, seconds -> known(seconds.get()))
                .description("Newest day with a sale, as midnight UTC")
                .baseUnit("seconds")
                .register(registry);
    }

    /** A group is durable. */
    public void committed(Kind kind, List<RowResult> results, Duration took) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<String, Integer> rules = new HashMap<>();
        Map<String, Integer> changes = new HashMap<>();
        Map<String, Integer> flags = new HashMap<>();
        for (RowResult result : results) {
            outcomes.merge(result.outcome(), 1, Integer::sum);
            if (result.rule() != null) {
                rules.merge(result.rule(), 1, Integer::sum);
            }
            result.notes().changed().forEach(change -> changes.merge(change.text(), 1, Integer::sum));
            result.notes().flagged().forEach(flag -> flags.merge(flag.text(), 1, Integer::sum));
        }
        outcomes.forEach((outcome, count) -> counter(
                        ROWS, "Rows taken in", kind, "result", outcome.name().toLowerCase(Locale.ROOT))
                .increment(count));
        rules.forEach((rule, count) ->
                counter(REJECTED, "Rows that broke a rule", kind, "rule", rule).increment(count));
        changes.forEach((change, count) -> counter(CHANGED, "Stored rows that cleaning changed", kind, "change", change)
                .increment(count));
        flags.forEach((flag, count) ->
                counter(FLAGGED, "Stored rows that are odd", kind, "flag", flag).increment(count));
        DistributionSummary.builder(GROUP_ROWS)
                .description("Rows that were stored together")
                .tag("kind", kind.text())
                .register(registry)
                .record(results.size());
        Timer.builder(GROUPS)
                .description("Groups, from their assembling until they are durable")
                .tag("kind", kind.text())
                .register(registry)
                .record(took);
    }

    private Counter counter(String name, String description, Kind kind, String tag, String value) {
        return Counter.builder(name)
                .description(description)
                .tag("kind", kind.text())
                .tag(tag, value)
                .register(registry);
    }

    /** What the shop's calendar is now. */
    public void calendar(CalendarView view) {
        LocalDate newest = view.lastDay();
        if (newest != null) {
            newestSale.set(newest.toEpochDay() * SECONDS_A_DAY);
        }
    }

    /** Rows were read again by a replay. */
    public void replayed(long rows) {
        replayed.increment(rows);
    }

    private static double known(long seconds) {
        return seconds == UNKNOWN ? Double.NaN : seconds;
    }
}
