package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.row.RowResult;
import java.time.Duration;
import java.util.List;

/** Is told when a group is durable, before its rows are answered. */
@FunctionalInterface
public interface DoorListener {
    void committed(Kind kind, List<RowResult> results, Duration took);
}
