package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.batch.DoorState;
import io.trendloom.ingest.reading.RawObject;
import io.trendloom.ingest.reading.Reading;
import io.trendloom.ingest.reading.RowPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group whose rows are masked, stored raw and cleaned.
 *
 * @param day the shop's day on which the rows came
 */
record PreparedGroup(
        Kind kind,
        LocalDate day,
        List<PreparedEntry> entries,
        List<RawObject> raw,
        @Nullable String traceparent) {
    PreparedGroup {
        entries = List.copyOf(entries);
        raw = List.copyOf(raw);
    }

    /** The rows from one to before another, with the same raw objects. */
    PreparedGroup part(int from, int to) {
        return with(entries.subList(from, to));
    }

    /** Other rows, with the same raw objects. */
    PreparedGroup with(List<PreparedEntry> others) {
        return new PreparedGroup(kind, day, others, raw, traceparent);
    }

    List<ObjectRef> rawRefs() {
        return raw.stream().map(RawObject::ref).toList();
    }

    /**
     * How the rows were read that can be read again.
     *
     * @param taken the rows that were taken in, which clean rows are unless their event was before
     */
    Reading reading(DoorState before, Collection<PreparedEntry> taken) {
        Set<PreparedEntry> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.addAll(taken);
        List<RowPlace> places = new ArrayList<>();
        Set<Integer> refused = new HashSet<>();
        Set<Integer> repeated = new HashSet<>();
        for (PreparedEntry entry : entries) {
            if (entry.place() == null) {
                continue;
            }
            if (entry.isRefused()) {
                refused.add(places.size());
            } else if (!fresh.contains(entry)) {
                repeated.add(places.size());
            }
            places.add(entry.place());
        }
        return new Reading(
                before.position(), before.sequence(), kind, day, raw, Reading.runs(places), refused, repeated);
    }
}
