package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group whose rows are masked, stored raw and cleaned. */
record PreparedGroup(
        Kind kind,
        List<PreparedEntry> entries,
        List<ObjectRef> raw,
        @Nullable String traceparent) {
    PreparedGroup {
        entries = List.copyOf(entries);
        raw = List.copyOf(raw);
    }

    /** The rows from one to before another, with the same raw objects. */
    PreparedGroup part(int from, int to) {
        return new PreparedGroup(kind, entries.subList(from, to), raw, traceparent);
    }
}
