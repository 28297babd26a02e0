package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.row.RowResult;
import java.time.Duration;
import java.util.List;

/** Is told what happens at the door. */
public interface DoorListener {
    /** Hears nothing. */
    DoorListener NONE = new DoorListener() {};

    /** Rows were handed in together. */
    default void arrived(Kind kind) {}

    /** Rows that were handed in together are answered. */
    default void settled(Kind kind) {}

    /** A group is durable; told before its rows are answered. */
    default void committed(Kind kind, List<RowResult> results, Duration took) {}
}
