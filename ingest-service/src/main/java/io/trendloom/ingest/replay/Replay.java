package io.trendloom.ingest.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.trendloom.contract.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A generation of clean rows that is built of raw ones by the rules of its day.
 *
 * @param generation its number
 * @param from rows that came on this day or after it are read again
 * @param kinds kinds that are read again
 * @param rows rows that are to be read, as far as they have come
 * @param rowsRead of these
 * @param newlyAccepted rows that broke a rule before and keep all now
 * @param newlyRejected rows that kept all rules before and break one now
 * @param changedKeys sales, items and other keys that hold something else than before; known once it is done
 * @param reason why it was given up
 */
public record Replay(
        UUID id,
        int generation,
        LocalDate from,
        List<Kind> kinds,
        ReplayState state,
        long rows,
        long rowsRead,
        long newlyAccepted,
        long newlyRejected,
        @Nullable Long changedKeys,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant endedAt,
        @JsonIgnore long fromPosition,
        @JsonIgnore long nextPosition) {
    public Replay {
        kinds = List.copyOf(kinds);
    }
}
