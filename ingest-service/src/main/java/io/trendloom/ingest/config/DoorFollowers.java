package io.trendloom.ingest.config;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.calendar.CalendarWatch;
import io.trendloom.ingest.door.DoorListener;
import io.trendloom.ingest.metrics.IngestMetrics;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.messaging.OutboxRelay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What follows when rows come in and are durable. */
@ApplicationScoped
class DoorFollowers implements DoorListener {
    private final IngestMetrics metrics;
    private final OutboxRelay relay;
    private final CalendarWatch watch;

    DoorFollowers(IngestMetrics metrics, OutboxRelay relay, CalendarWatch watch) {
        this.metrics = metrics;
        this.relay = relay;
        this.watch = watch;
    }

    @Override
    public void committed(Kind kind, List<RowResult> results, Duration took) {
        metrics.committed(kind, results, took);
        relay.signal();
    }

    @Override
    public void arrived(Kind kind) {
        if (kind == Kind.SALES) {
            watch.arrived();
        }
    }

    @Override
    public void settled(Kind kind) {
        if (kind == Kind.SALES) {
            watch.settled();
        }
    }
}
